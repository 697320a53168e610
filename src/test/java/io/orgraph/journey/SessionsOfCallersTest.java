package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Where callers have to authenticate, a session is begun with a key, and goes on with what the key may do. */
class SessionsOfCallersTest {
    private static final String CRM = "\"crm\":\"tot_CANARY_good\"";
    private static final String CHANGE = "mutation { __typename }";
    private static final FaultServer UPSTREAM = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind", "transactionlink",
                    "orgraph.sources.crm.url", UPSTREAM.url().toString(),
                    // key_CANARY_hr
                    "orgraph.callers.api-keys.hr.hash",
                            "25cd65de9ee6b273e963f04ec4066b9d910f60f1200a80d3def0219b3948dfac",
                    "orgraph.callers.api-keys.hr.scopes", "read"));

    private final SessionBrowser browser = new SessionBrowser(SERVER);

    @AfterAll
    static void close() {
        SERVER.close();
        UPSTREAM.close();
    }

    @Test
    void a_sign_in_without_a_key_is_refused_before_any_call() {
        int before = UPSTREAM.hits();

        assertThat(browser.signIn(CRM).status()).isEqualTo(401);
        assertThat(browser.signIn(CRM, "Orgraph-Key", "key_CANARY_other").status())
                .isEqualTo(401);
        assertThat(UPSTREAM.hits()).isEqualTo(before);
    }

    @Test
    void the_session_stands_for_the_key_with_its_name_and_its_scopes() {
        browser.signIn(CRM, "Orgraph-Key", "Bearer key_CANARY_hr");

        Reply read = browser.ask("{ viewer { callerName canWrite } }");
        Reply change = browser.ask(CHANGE);

        assertThat(read.text()).contains("{\"callerName\":\"hr\",\"canWrite\":false}");
        assertThat(change.status()).isEqualTo(403);
    }

    @Test
    void a_further_sign_in_needs_no_key() {
        browser.signIn(CRM, "Orgraph-Key", "key_CANARY_hr");

        assertThat(browser.signIn(CRM).status()).isEqualTo(200);
        assertThat(browser.ask("{ __typename }").status()).isEqualTo(200);
    }
}
