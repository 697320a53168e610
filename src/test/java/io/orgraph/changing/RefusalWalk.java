package io.orgraph.changing;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends every mutation and has its source refuse it with 400, 409 and 422. */
final class RefusalWalk {
    private static final List<Integer> STATUSES = List.of(400, 409, 422);

    private final Sandbox sandbox;
    private final List<ChangeCase> changes;
    private int times;

    RefusalWalk(GraphClient client, Sandbox sandbox) {
        this.sandbox = sandbox;
        this.changes = ChangeCases.of(Landscape.seenBy(client));
    }

    List<ChangeCase> changes() {
        return changes;
    }

    Set<String> mutations() {
        return changes.stream().map(ChangeCase::mutation).collect(Collectors.toSet());
    }

    /** Those for which the deployment's own credential is enough. */
    List<ChangeCase> withoutSession() {
        return changes.stream().filter(change -> change.credential().isEmpty()).toList();
    }

    List<Refused> refused(
            List<ChangeCase> cases,
            Function<ChangeCase, GraphClient> caller,
            BiFunction<ChangeCase, Integer, Refusal> refusals) {
        List<Refused> answers = new ArrayList<>();
        for (ChangeCase change : cases) {
            for (int status : STATUSES) {
                answers.add(refused(change, caller.apply(change), refusals.apply(change, status)));
            }
        }
        return answers;
    }

    private Refused refused(ChangeCase change, GraphClient caller, Refusal refusal) {
        Map<String, Object> input = change.input(times++);
        sandbox.faults().on(change.method(), ".*" + change.path()).answer(refusal.reply(change));
        GraphAnswer answer = change.ask(caller, input, Refusal.SELECTION);
        sandbox.faults().clear();
        return new Refused(change, input, refusal, answer);
    }

    /** A refused change, and what its caller reads. */
    record Refused(ChangeCase change, Map<String, Object> input, Refusal refusal, GraphAnswer answer) {

        /** Whether a form finds everything, with that text of the source or with none. */
        boolean shows(@Nullable String text) {
            return refusal.isReadIn(answer, change, input, text);
        }

        boolean isOf(String source) {
            return Refusal.source(change).equals(source);
        }

        String json() {
            return String.valueOf(answer.json());
        }
    }
}
