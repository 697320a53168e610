package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every mutation, refused by its source with a text: what a form is told of it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.limits.rate", value = "0")
class RefusalTextsTest {
    private static final List<Integer> STATUSES = List.of(400, 409, 422);
    private static final String SENT = "The name \"Ann\"\n is\u0007 taken \u202e<b>";
    private static final String TOLD = "The name \"Ann\" is taken <b>";

    private final GraphClient client;
    private final Sandbox sandbox;
    private final List<ChangeCase> changes;
    private final AtomicInteger times = new AtomicInteger();

    RefusalTextsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.changes = ChangeCase.of(Landscape.seenBy(client));
    }

    @Test
    void whoever_brought_the_credential_reads_what_the_source_says() {
        assertThat(walk(SENT, this::brought, TOLD)).isEmpty();
    }

    @Test
    void with_a_lent_credential_the_text_alone_is_missing() {
        List<ChangeCase> lent =
                changes.stream().filter(change -> change.credential().isEmpty()).toList();

        assertThat(lent).hasSizeGreaterThan(15);
        assertThat(wrong(lent, SENT, change -> client, null)).isEmpty();
    }

    @Test
    void a_text_with_the_credential_or_a_part_of_it_is_told_to_nobody() {
        for (String text : List.of("%s", "first %2$s, then %3$s", "%4$s", "%5$s", "%6$s")) {
            assertThat(walk(text, this::brought, null)).as(text).isEmpty();
        }
    }

    private List<String> walk(String text, Caller caller, @Nullable String told) {
        return wrong(changes, text, caller, told);
    }

    private List<String> wrong(List<ChangeCase> those, String text, Caller caller, @Nullable String told) {
        List<String> wrong = new ArrayList<>();
        for (ChangeCase change : those) {
            for (int status : STATUSES) {
                String message = written(text, credential(change));
                sandbox.faults().clear();
                sandbox.faults().on(change.method(), ".*" + change.path()).answer(refusal(change, status, message));
                GraphAnswer answer = ask(change, caller.of(change));
                if (!isTold(change, answer, told)) {
                    wrong.add(status + " for " + change + ": " + answer);
                }
            }
        }
        sandbox.faults().clear();
        return wrong;
    }

    private static boolean isTold(ChangeCase change, GraphAnswer answer, @Nullable String message) {
        Object error = answer.at(change.mutation() + (change.isOfMany() ? ".results.0" : "") + ".told.0");
        boolean tours = isOfTours(change);
        return answer.errors().isEmpty()
                && tours(tours).equals(Json.at(error, "source.name"))
                && (tours ? "taken_already" : "TAKEN").equals(Json.at(error, "sourceCode"))
                && (tours ? "request-1" : "fp-1").equals(Json.at(error, "reference"))
                && (change.isOfMany() ? List.of("input", "invitations", "0") : List.of("input"))
                        .equals(Json.at(error, "path"))
                && Objects.equals(message, Json.at(error, "sourceMessage"));
    }

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

    private static Reply refusal(ChangeCase change, int status, String message) {
        Map<String, Object> body = isOfTours(change)
                ? Map.of("error", message, "reason", "taken_already")
                : Map.of("fingerprint", "fp-1", "errors", List.of(Map.of("code", "TAKEN", "message", message)));
        return Reply.raw(status, "application/json", Json.write(body)).with("X-Request-Id", "request-1");
    }

    private GraphAnswer ask(ChangeCase change, GraphClient caller) {
        String told = "told: userErrors { code path source { name } sourceCode sourceMessage reference }";
        return Mutation.of(change.mutation(), change.isOfMany() ? "results { " + told + " }" : told)
                .ask(caller, change.again(times.incrementAndGet()).input());
    }

    private GraphClient brought(ChangeCase change) {
        boolean isSession = !change.credential().isEmpty();
        return client.with(
                "Orgraph-Credential-" + tours(isOfTours(change)), isSession ? change.credential() : credential(change));
    }

    private static String credential(ChangeCase change) {
        String session = change.credential();
        String key = isOfTours(change) ? ToursCredentials.ADMIN_KEY : TransactionLinkTokens.ADMIN;
        return session.isEmpty() ? key : session.substring(session.indexOf('=') + 1);
    }

    private static boolean isOfTours(ChangeCase change) {
        return change.path().startsWith("/api/");
    }

    private static String tours(boolean is) {
        return is ? "tours" : "transactionlink";
    }

    @FunctionalInterface
    private interface Caller {
        GraphClient of(ChangeCase change);
    }
}
