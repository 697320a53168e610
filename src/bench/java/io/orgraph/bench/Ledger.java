package io.orgraph.bench;



/** Counts of changes by their result. */
final class Ledger {
    int asked;
    /** Reported as done. */
    int done;
    /** Reported as done, but not seen exactly once at the upstream. */
    int falselyDone;
    /** Refused by the server. */
    int refused;
    /** Any other response. */
    int other;

    int notSent;
    /** Sent without a response. */
    int lost;
    /** Of these, sent before the signal. */
    int lostFromBefore;
    /** Of these, seen at the upstream, at least in part. */
    int lostButArrived;
    /** Writes that arrived at the upstream. */
    int writes;
    /** Of these, repetitions of an earlier write. */
    int repeated;
    /** Of these, writes that no client requested. */
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
