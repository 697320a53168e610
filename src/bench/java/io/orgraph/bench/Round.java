package io.orgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The responses to changes before and after a signal. */
final class Round implements Consumer<Answer> {
    private final List<Answer> answers = new ArrayList<>();
    private volatile long signalAt = Long.MAX_VALUE;

    @Override
    public void accept(Answer answer) {
        answers.add(answer);
    }

    /** Records that the signal is sent now. */
    void signalled() {
        signalAt = System.nanoTime();
    }

    /** Compares the responses with the writes seen at the upstream; on the event loop's thread. */
    Ledger compare(Writes writes, Seen seen) {
        Ledger ledger = new Ledger();
        ledger.asked = writes.asked();
        ledger.writes = seen.writes();
        ledger.repeated = seen.repeated();
        ledger.strange = (int) seen.effects().keySet().stream()
                .filter(effect -> !writes.areToHave(effect))
                .count();
        for (Answer answer : answers) {
            List<String> effects = writes.effectsOf(answer.request());
            switch (answer.ending()) {
                case NOT_SENT -> ledger.notSent++;
                case LOST -> countLost(answer, effects, seen, ledger);
                case ANSWERED -> countAnswered(answer, effects, seen, ledger);
            }
        }
        return ledger;
    }

    private void countLost(Answer answer, List<String> effects, Seen seen, Ledger ledger) {
        ledger.lost++;
        ledger.lostFromBefore += answer.sent() - signalAt < 0 ? 1 : 0;
        ledger.lostButArrived += effects.stream().anyMatch(effect -> seen.times(effect) > 0) ? 1 : 0;
    }

    private static void countAnswered(Answer answer, List<String> effects, Seen seen, Ledger ledger) {
        if (Writes.isSaidToBeDone(answer)) {
            ledger.done++;
            ledger.falselyDone += effects.stream().allMatch(effect -> seen.times(effect) == 1) ? 0 : 1;
        } else if (answer.isRefusal()) {
            ledger.refused++;
        } else {
            ledger.other++;
        }
    }
}
