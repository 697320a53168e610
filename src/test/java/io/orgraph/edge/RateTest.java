package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each caller has a rate of its own. */
@MicronautTest
@Property(name = "orgraph.limits.rate", value = "1")
@Property(name = "orgraph.limits.burst", value = "3")
@Property(name = "orgraph.http.trusted-proxies", value = "192.0.2.0/24, 127.0.0.0/8")
class RateTest {
    private static final String CREDENTIAL = "Orgraph-Credential-transactionlink";
    private static final String FORWARDED = "X-Forwarded-For";

    private final Web web;

    RateTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @Test
    void a_burst_goes_through_and_what_is_beyond_it_is_429() {
        String caller = "canary-" + UUID.randomUUID();

        List<Reply> replies = ask(4, CREDENTIAL, caller);

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 200, 429);
        assertThat(replies.get(3).code()).isEqualTo("RATE_LIMITED");
        assertThat(replies.get(3).header("Retry-After")).isEqualTo("1");
        assertThat(replies.get(3).text()).doesNotContain("canary");
    }

    @Test
    void who_waits_as_told_is_let_in() {
        String caller = UUID.randomUUID().toString();
        ask(4, CREDENTIAL, caller);

        await().pollDelay(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(ask(1, CREDENTIAL, caller).get(0).status()).isEqualTo(200));
    }

    @Test
    void one_caller_does_not_slow_another_down() {
        ask(4, CREDENTIAL, UUID.randomUUID().toString());

        List<Reply> replies = ask(3, CREDENTIAL, UUID.randomUUID().toString());

        assertThat(replies).extracting(Reply::status).containsOnly(200);
    }

    @Test
    void callers_without_a_credential_are_told_apart_by_where_they_are() {
        assertThat(ask(4, FORWARDED, "198.51.100.1")).extracting(Reply::status).containsExactly(200, 200, 200, 429);

        List<Reply> replies = ask(4, FORWARDED, "198.51.100.2, 192.0.2.4");

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 200, 429);
    }

    @Test
    void what_a_client_writes_before_the_proxy_does_makes_it_nobody_else() {
        List<Reply> replies = Stream.of("1.1.1.1", "2.2.2.2", "3.3.3.3", "4.4.4.4")
                .map(invented -> ask(1, FORWARDED, invented + ", 198.51.100.3").get(0))
                .toList();

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 200, 429);
    }

    private List<Reply> ask(int times, String... headers) {
        return Stream.generate(() -> web.post(Web.TYPENAME, headers))
                .limit(times)
                .toList();
    }
}
