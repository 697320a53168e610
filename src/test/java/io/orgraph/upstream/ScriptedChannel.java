package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A channel that a test answers by hand, in any order. */
final class ScriptedChannel implements Channel {
    private final List<Call> calls = new ArrayList<>();
    private final List<CompletableFuture<Answer<Reply>>> answers = new ArrayList<>();

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        calls.add(call);
        CompletableFuture<Answer<Reply>> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    List<Call> calls() {
        return calls;
    }

    long underWay() {
        return answers.stream().filter(answer -> !answer.isDone()).count();
    }

    void answer(int index, String body) {
        answer(index, Answer.of(Sample.reply(200, body)));
    }

    void answer(int index, Answer<Reply> answer) {
        answers.get(index).complete(answer);
    }
}
