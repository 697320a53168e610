package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Scrape;
import org.junit.jupiter.api.Test;

/** Whoever is sent away is counted, by why that was. */
@MicronautTest
@Property(name = "endpoints.prometheus.enabled", value = "true")
@Property(name = "orgraph.http.request-timeout", value = "500ms")
@Property(name = "orgraph.limits.operations", value = "1")
@Property(name = "orgraph.callers.api-keys.hr.hash", value = ClientDismissalReasonTest.HASH)
@Property(name = HeldEngine.PROPERTY, value = "true")
class ClientDismissalReasonTest {
    static final String HASH = "25cd65de9ee6b273e963f04ec4066b9d910f60f1200a80d3def0219b3948dfac";

    private final EmbeddedServer server;
    private final HeldEngine engine;
    private final Web web;

    ClientDismissalReasonTest(EmbeddedServer server, HeldEngine engine) {
        this.server = server;
        this.engine = engine;
        this.web = new Web(server);
    }

    @Test
    void a_stranger() {
        double before = dismissed("caller");

        web.post(Web.TYPENAME, "Orgraph-Key", "key_CANARY_unknown");

        assertThat(dismissed("caller") - before).isEqualTo(1);
    }

    @Test
    void one_for_whom_there_is_no_room() {
        try (RawConnection busy = RawConnection.to(server)) {
            busy.send(RawConnection.post(HeldEngine.QUERY, "Orgraph-Key: key_CANARY_hr"));
            await().until(() -> engine.held() == 1);

            web.post(Web.TYPENAME, "Orgraph-Key", "key_CANARY_hr");

            assertThat(dismissed("overload")).isEqualTo(1);
            engine.letGo();
        }
    }

    @Test
    void one_who_does_not_come_to_the_end_of_a_request() {
        double before = dismissed("slow_request");
        try (RawConnection line = RawConnection.to(server)) {
            line.send("POST /graphql HTTP/1.1\r\nX-Slow: a");

            assertThat(line.rest()).startsWith("HTTP/1.1 408 ");

            assertThat(dismissed("slow_request") - before).isEqualTo(1);
        }
    }

    private double dismissed(String why) {
        return new Scrape(web.get("/prometheus").text())
                .of("orgraph_clients_dismissed_total", "reason=\"" + why + "\"");
    }
}
