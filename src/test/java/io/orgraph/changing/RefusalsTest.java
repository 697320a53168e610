package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** For each mutation: how each refusal reads, and that one intended change is one write whatever becomes of it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class RefusalsTest {
    private static final Map<Integer, String> TOLD = Map.of(
            400, "INVALID",
            402, "PAYMENT_REQUIRED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            409, "CONFLICT",
            422, "INVALID",
            429, "RATE_LIMITED");

    private final GraphClient client;
    private final Sandbox sandbox;
    private final Landscape there;
    private final AtomicInteger times = new AtomicInteger();

    RefusalsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @TestFactory
    Stream<DynamicTest> what_a_source_refuses_is_told_in_user_errors_after_one_write() {
        return each((change, status, code) -> {
            sandbox.faults().on(change.method(), ".*" + change.path()).answer(status);

            GraphAnswer answer = ask(change);

            assertThat(answer.errors()).isEmpty();
            assertThat(userError(change, answer, "code")).isEqualTo(code);
            assertThat(String.valueOf(userError(change, answer, "path"))).startsWith("[input");
            assertThat(writes(change)).isEqualTo(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_credential_that_is_not_accepted_is_an_error_at_the_top_after_one_write() {
        return moments(
                        "401",
                        change -> sandbox.faults()
                                .on(change.method(), ".*" + change.path())
                                .answer(401))
                .map(moment -> moment.asTest(() -> {
                    GraphAnswer answer = ask(moment.change());

                    assertThat(answer.failures()).containsExactly(topPath(moment.change()) + " UNAUTHENTICATED");
                    assertThat(writes(moment.change())).isEqualTo(1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_write_without_an_answer_is_in_doubt_and_is_never_repeated() {
        return Stream.of(
                        moments(
                                "closed before it took effect",
                                change -> rule(change).closeBeforeEffect()),
                        moments(
                                "closed after it took effect",
                                change -> rule(change).closeAfterEffect()),
                        moments(
                                "closed in the middle of the answer",
                                change -> rule(change).closeMidAnswer()),
                        moments("500", change -> rule(change).answer(500)),
                        moments(
                                "502 with a page",
                                change -> rule(change).answer(Reply.raw(502, "text/html", new byte[] {60}))))
                .flatMap(each -> each)
                .map(moment -> moment.asTest(() -> {
                    GraphAnswer answer = ask(moment.change());

                    assertThat(doubt(moment.change(), answer))
                            .isEqualTo(moment.change().harmless());
                    assertThat(writes(moment.change())).isEqualTo(1);
                    assertThat(answer.json().toString().contains("check in Organization.invitations"))
                            .isEqualTo(moment.change().mutation().matches("createInvitations|resendInvitation"));
                }));
    }

    /** Whether the doubt says that trying again is harmless; null where there is none. */
    private static @Nullable Object doubt(ChangeCase change, GraphAnswer answer) {
        if (change.isOfMany()) {
            assertThat(answer.at(change.mutation() + ".results.0.outcome")).isEqualTo("UNKNOWN");
            assertThat(answer.at(change.mutation() + ".results.0.userErrors.0.code"))
                    .isEqualTo("OUTCOME_UNKNOWN");
            return answer.at(change.mutation() + ".results.0.userErrors.0.retryable");
        }
        assertThat(answer.failures()).containsExactly(change.mutation() + " OUTCOME_UNKNOWN");
        return io.orgraph.testkit.Json.at(answer.errors().get(0), "extensions.retryable");
    }

    private io.orgraph.sandbox.fault.FaultRule rule(ChangeCase change) {
        return sandbox.faults().on(change.method(), ".*" + change.path());
    }

    private Stream<DynamicTest> each(Check check) {
        return ChangeCase.of(there).stream()
                .flatMap(change -> TOLD.entrySet().stream()
                        .map(told -> DynamicTest.dynamicTest(told.getKey() + " for " + change, () -> {
                            reset();
                            check.run(change, told.getKey(), told.getValue());
                            sandbox.faults().clear();
                        })));
    }

    private Stream<Moment> moments(String name, Consumer<ChangeCase> arm) {
        return ChangeCase.of(there).stream().map(change -> new Moment(name, change, arm));
    }

    private void reset() {
        sandbox.faults().clear();
        sandbox.calls().clear();
    }

    private GraphAnswer ask(ChangeCase change) {
        GraphClient caller =
                change.credential().isEmpty() ? client : client.with("Orgraph-Credential-tours", change.credential());
        String results = change.isOfMany() ? "results { outcome userErrors { code message path retryable } }" : "";
        return Mutation.of(change.mutation(), results)
                .ask(caller, change.again(times.incrementAndGet()).input());
    }

    private static @Nullable Object userError(ChangeCase change, GraphAnswer answer, String field) {
        return answer.at(change.mutation() + (change.isOfMany() ? ".results.0" : "") + ".userErrors.0." + field);
    }

    private static String topPath(ChangeCase change) {
        return change.mutation() + (change.isOfMany() ? ".results.0" : "");
    }

    private long writes(ChangeCase change) {
        Pattern path = Pattern.compile(".*" + change.path());
        List<String> others = List.of("GET");
        return sandbox.calls().all().stream()
                .filter(call -> !others.contains(call.method()))
                .peek(call -> assertThat(call.path()).matches(path))
                .count();
    }

    @FunctionalInterface
    private interface Check {
        void run(ChangeCase change, int status, String code);
    }

    /** Something that happens to the write of a change. */
    private final class Moment {
        private final String name;
        private final ChangeCase change;
        private final Consumer<ChangeCase> arm;

        private Moment(String name, ChangeCase change, Consumer<ChangeCase> arm) {
            this.name = name;
            this.change = change;
            this.arm = arm;
        }

        private ChangeCase change() {
            return change;
        }

        private DynamicTest asTest(Runnable check) {
            return DynamicTest.dynamicTest(name + ": " + change, () -> {
                reset();
                arm.accept(change);
                check.run();
                sandbox.faults().clear();
            });
        }
    }
}
