package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.tours.ToursCredentials;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where one tenant's calls have failed too often, another is told that the source is left alone, and nothing else. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "tours")
class OpenCircuitTest {
    private static final Tenant ADMIN = new Tenant("tours", ToursCredentials.ADMIN_KEY, Tenant.PERMISSIONS);
    private static final Tenant MEMBER = new Tenant("tours", ToursCredentials.MEMBER_KEY, Tenant.PERMISSIONS);
    private static final Tenant NOBODY = new Tenant("tours", "tke_nobody", Tenant.PERMISSIONS);

    private final URI server;
    private final Sandbox sandbox;

    OpenCircuitTest(EmbeddedServer server, Sandbox sandbox) {
        this.server = server.getURI();
        this.sandbox = sandbox;
    }

    @Test
    void an_open_circuit_says_the_same_to_everybody() {
        sandbox.faults().on("GET", ".*").answer(500);
        IntStream.range(0, 40).forEach(i -> ADMIN.ask(server).join());
        sandbox.calls().clear();

        Object admins = ADMIN.ask(server).join();
        Object members = MEMBER.ask(server).join();
        Object nobodys = NOBODY.ask(server).join();

        assertThat(members).isEqualTo(nobodys).isEqualTo(admins);
        assertThat(members.toString()).contains("UPSTREAM_UNAVAILABLE");
        assertThat(sandbox.calls().all()).isEmpty();
    }
}
