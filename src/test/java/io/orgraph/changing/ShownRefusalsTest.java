package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.GraphClient;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The setting {@code show-refusals}: Tours' texts are shown to all callers, TransactionLink's are not. */
class ShownRefusalsTest {
    private static final String TEXT = "This name is taken";
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.ofEntries(
                    Map.entry("orgraph.limits.rate", 0),
                    Map.entry("orgraph.sources.transactionlink.kind", "transactionlink"),
                    Map.entry(
                            "orgraph.sources.transactionlink.url",
                            SANDBOX.transactionLink().toString()),
                    Map.entry("orgraph.sources.transactionlink.credential", TransactionLinkTokens.ADMIN),
                    Map.entry("orgraph.sources.kognitos.kind", "kognitos"),
                    Map.entry("orgraph.sources.kognitos.url", SANDBOX.kognitos().toString()),
                    Map.entry("orgraph.sources.kognitos.credential", KognitosTokens.ADMIN),
                    Map.entry("orgraph.sources.tours.kind", "tours"),
                    Map.entry("orgraph.sources.tours.url", SANDBOX.tours().toString()),
                    Map.entry("orgraph.sources.tours.credential", ToursCredentials.ADMIN_KEY),
                    Map.entry("orgraph.sources.tours.show-refusals", true)),
            "test");

    private final GraphClient client = new GraphClient(SERVER.getURI());
    private final RefusalWalk walk = new RefusalWalk(client, SANDBOX);

    @AfterAll
    static void stop() {
        SERVER.close();
        SANDBOX.close();
    }

    @Test
    void with_the_credential_of_the_deployment_the_texts_of_one_source_are_shown() {
        List<RefusalWalk.Refused> answers =
                walk.refused(walk.withoutSession(), change -> client, (change, status) -> Refusal.of(status, TEXT));

        assertThat(answers).allMatch(answer -> answer.shows(answer.isOf("tours") ? TEXT : null));
        assertThat(answers).anyMatch(answer -> answer.isOf("tours"));
        assertThat(answers).anyMatch(answer -> answer.isOf("transactionlink"));
    }

    @Test
    void whoever_brought_the_credential_reads_the_texts_of_both() {
        List<RefusalWalk.Refused> answers = walk.refused(
                walk.changes(),
                change -> Refusal.bringing(client, change),
                (change, status) -> Refusal.of(status, TEXT));

        assertThat(answers).allMatch(answer -> answer.shows(TEXT));
    }

    @Test
    void a_shown_text_never_has_the_credential_of_the_deployment() {
        BiFunction<ChangeCase, Integer, Refusal> refusals =
                (change, status) -> Refusal.of(status, "No " + half(Refusal.secret(change)) + " here");

        List<RefusalWalk.Refused> answers = walk.refused(walk.withoutSession(), change -> client, refusals);

        assertThat(answers).allMatch(answer -> answer.shows(null));
    }

    private static String half(String secret) {
        return secret.substring(secret.length() / 2);
    }
}
