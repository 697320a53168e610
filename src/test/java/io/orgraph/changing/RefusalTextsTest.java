package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every mutation, refused by its source with a text: what a form shows of it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.limits.rate", value = "0")
class RefusalTextsTest {
    private static final String SENT = "The name \"Ann\"\n is\u0007 taken \u202e<b>";
    private static final String SHOWN = "The name \"Ann\" is taken <b>";

    private final GraphClient client;
    private final RefusalWalk walk;

    RefusalTextsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.walk = new RefusalWalk(client, sandbox);
    }

    @Test
    void every_mutation_of_the_schema_is_refused() {
        assertThat(walk.mutations()).containsExactlyInAnyOrderElementsOf(Mutations.ALL);
    }

    @Test
    void whoever_brought_the_credential_reads_the_text_of_the_source() {
        List<RefusalWalk.Refused> answers = refused(SENT);

        assertThat(answers).hasSizeGreaterThan(80).allMatch(answer -> answer.shows(SHOWN));
    }

    @Test
    void with_the_credential_of_the_deployment_the_text_alone_is_missing() {
        List<RefusalWalk.Refused> answers =
                walk.refused(walk.withoutSession(), change -> client, (change, status) -> Refusal.of(status, SENT));

        assertThat(answers).hasSizeGreaterThan(50).allMatch(answer -> answer.shows(null));
        assertThat(answers).noneMatch(answer -> answer.json().contains("taken"));
    }

    @Test
    void a_text_with_the_credential_or_a_part_of_it_is_shown_to_nobody() {
        for (String text : List.of("%s", "first %2$s, then %3$s", "%4$s", "%5$s", "%6$s")) {
            assertThat(refused(text)).as(text).allMatch(answer -> answer.shows(null));
        }
    }

    @Test
    void neither_code_nor_reference_of_a_refusal_repeats_the_credential() {
        BiFunction<ChangeCase, Integer, Refusal> refusals = (change, status) -> {
            String secret = Refusal.secret(change);
            return new Refusal(status, secret, secret, secret);
        };

        List<RefusalWalk.Refused> answers =
                walk.refused(walk.changes(), change -> Refusal.bringing(client, change), refusals);

        assertThat(answers).noneMatch(answer -> answer.json().contains(Refusal.secret(answer.change())));
    }

    private List<RefusalWalk.Refused> refused(String text) {
        return walk.refused(
                walk.changes(),
                change -> Refusal.bringing(client, change),
                (change, status) -> Refusal.of(status, written(text, Refusal.secret(change))));
    }

    /** Whole, in halves, from its end, and encoded. */
    private static String written(String text, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        int half = secret.length() / 2;
        return text.contains("%")
                ? String.format(
                        text,
                        secret,
                        secret.substring(0, half),
                        secret.substring(half),
                        new StringBuilder(secret).reverse(),
                        HexFormat.of().formatHex(bytes),
                        Base64.getEncoder().encodeToString(bytes))
                : text;
    }
}
