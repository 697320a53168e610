package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A provider that redirects could have this server call any address, with the client's secret. */
class ProviderRedirectsTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final FaultServer ELSEWHERE = FaultServer.with(Fault.json("{}"));
    private static final EmbeddedServer SERVER = PROVIDER.signingIn(ELSEWHERE);

    @AfterAll
    static void close() {
        SERVER.close();
        PROVIDER.close();
        ELSEWHERE.close();
    }

    /** GHSA-jmhh-jwqx-v9xr: redirects were followed. In the order of a sign-in, so that nothing is at hand from before. */
    @Test
    void no_redirect_of_the_provider_is_followed() {
        PROVIDER.next("ada", List.of("readers"));
        Person person = new Person(SERVER.getPort());

        assertThat(redirecting("/openid-configuration", () -> person.login("/")))
                .isEqualTo(503);
        String back = person.backFrom(person.login("/"));
        assertThat(redirecting("/token", () -> person.go(back))).isEqualTo(503);
        String again = person.backFrom(person.login("/"));
        assertThat(redirecting("/jwks", () -> person.go(again))).isEqualTo(503);
        assertThat(ELSEWHERE.hits()).isZero();
    }

    private static int redirecting(String path, Supplier<Reply> step) {
        PROVIDER.requests();
        PROVIDER.instead(path, 307, "", "Location", ELSEWHERE.url() + "/taken");
        int status = step.get().status();
        PROVIDER.asUsual();
        assertThat(PROVIDER.requests())
                .anyMatch(request -> Objects.requireNonNull(request.getPath()).endsWith(path));
        return status;
    }
}
