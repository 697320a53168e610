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
        return each((change, input, told) -> {
            sandbox.faults().on(change.method(), ".*" + change.path()).answer(told.getKey());

            GraphAnswer answer = ask(change, input);

            assertThat(answer.errors()).isEmpty();
            if (told.getKey() == 404 && change.mutation().equals("removeWorkspaceMemberships")) {
                assertThat(answer.at(change.resultPath() + ".outcome")).isEqualTo("NOOP");
            } else {
                assertThat(userError(change, answer, "code")).isEqualTo(told.getValue());
                assertThat(userError(change, answer, "path")).isEqualTo(change.inputPath(input));
            }
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
                .map(moment -> moment.asTest(input -> {
                    GraphAnswer answer = ask(moment.change(), input);

                    assertThat(answer.failures())
                            .containsExactly(moment.change().resultPath() + " UNAUTHENTICATED");
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
                .map(moment -> moment.asTest(input -> {
                    GraphAnswer answer = ask(moment.change(), input);

                    assertThat(doubt(moment.change(), answer))
                            .isEqualTo(moment.change().harmless());
                    assertThat(writes(moment.change())).isEqualTo(1);
                    assertThat(answer.json().toString().contains("check in Organization.invitations"))
                            .isEqualTo(moment.change().mutation().matches("createInvitations|resendInvitation"));
                }));
    }

    /** Whether the doubt says that trying again is harmless; null where there is none. */
    private static @Nullable Object doubt(ChangeCase change, GraphAnswer answer) {
        if (change.isBulk()) {
            assertThat(answer.at(change.resultPath() + ".outcome")).isEqualTo("UNKNOWN");
            assertThat(userError(change, answer, "code")).isEqualTo("OUTCOME_UNKNOWN");
            return userError(change, answer, "retryable");
        }
        assertThat(answer.failures()).containsExactly(change.mutation() + " OUTCOME_UNKNOWN");
        return io.orgraph.testkit.Json.at(answer.errors().get(0), "extensions.retryable");
    }

    private io.orgraph.sandbox.fault.FaultRule rule(ChangeCase change) {
        return sandbox.faults().on(change.method(), ".*" + change.path());
    }

    private Stream<DynamicTest> each(Check check) {
        return ChangeCases.of(there).stream()
                .flatMap(change -> TOLD.entrySet().stream()
                        .map(told -> DynamicTest.dynamicTest(told.getKey() + " for " + change, () -> {
                            check.run(change, fresh(change), told);
                            sandbox.faults().clear();
                        })));
    }

    private Stream<Moment> moments(String name, Consumer<ChangeCase> arm) {
        return ChangeCases.of(there).stream().map(change -> new Moment(name, change, arm));
    }

    /** A new input, with all calls forgotten that it took. */
    private Map<String, Object> fresh(ChangeCase change) {
        sandbox.faults().clear();
        Map<String, Object> input = change.input(times.incrementAndGet());
        sandbox.calls().clear();
        return input;
    }

    private GraphAnswer ask(ChangeCase change, Map<String, Object> input) {
        String selection = change.isBulk() ? "outcome userErrors { code message path retryable }" : "";
        return change.ask(change.caller(client), input, selection);
    }

    private static @Nullable Object userError(ChangeCase change, GraphAnswer answer, String field) {
        return answer.at(change.resultPath() + ".userErrors.0." + field);
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
        void run(ChangeCase change, Map<String, Object> input, Map.Entry<Integer, String> told);
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

        private DynamicTest asTest(Consumer<Map<String, Object>> check) {
            return DynamicTest.dynamicTest(name + ": " + change, () -> {
                Map<String, Object> input = fresh(change);
                arm.accept(change);
                check.accept(input);
                sandbox.faults().clear();
            });
        }
    }
}
