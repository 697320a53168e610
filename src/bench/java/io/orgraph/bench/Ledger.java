package io.orgraph.bench;



/** Sums of what became of changes. */
final class Ledger {
    int asked;
    /** Said to be done. */
    int done;
    /** Said to be done, and not seen exactly once at the upstream. */
    int falselyDone;
    /** Turned away. */
    int refused;
    /** Answered in another way. */
    int other;

    int notSent;
    /** Sent, and without an answer. */
    int lost;
    /** Of those, sent before the signal. */
    int lostFromBefore;
    /** Of those, seen at the upstream, at least in part. */
    int lostButArrived;
    /** Writes at the upstream. */
    int writes;
    /** Of those, such as were there before. */
    int repeated;
    /** Of those, such as nobody has asked this process for. */
    int strange;

    void add(Ledger other) {
        asked += other.asked;
        done += other.done;
        falselyDone += other.falselyDone;
        refused += other.refused;
        this.other += other.other;
        notSent += other.notSent;
        lost += other.lost;
        lostFromBefore += other.lostFromBefore;
        lostButArrived += other.lostButArrived;
        writes += other.writes;
        repeated += other.repeated;
        strange += other.strange;
    }

    @Override
    public String toString() {
        return asked + " asked for, " + done + " said to be done, " + refused + " refused, " + other
                + " answered otherwise, " + notSent + " not sent, " + lost + " without an answer of which "
                + lostButArrived + " had arrived; " + writes + " writes, " + repeated + " of them repeated, " + strange
                + " not asked for";
    }
}
