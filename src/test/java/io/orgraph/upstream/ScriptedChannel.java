package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A channel that a test answers by hand, in any order. */
final class ScriptedChannel implements Channel {
    private final List<Call> calls = new ArrayList<>();
    private final List<Receiver> receivers = new ArrayList<>();
    private final Set<Integer> answered = new HashSet<>();

    @Override
    public void send(Call call, Receiver receiver) {
        calls.add(call);
        receivers.add(receiver);
    }

    List<Call> calls() {
        return calls;
    }

    int underWay() {
        return receivers.size() - answered.size();
    }

    void answer(int index, String body) {
        answer(index, Answer.of(Sample.reply(200, body)));
    }

    void answer(int index, Answer<Reply> answer) {
        if (answered.add(index)) {
            receivers.get(index).receive(answer);
        }
    }
}
