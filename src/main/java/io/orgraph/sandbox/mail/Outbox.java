package io.orgraph.sandbox.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest mails that calls caused, oldest first; safe to use from any thread.
 *
 * <p>What the company sent before the sandbox started is not in it. It keeps {@value #CAPACITY} mails and forgets the
 * oldest beyond that.
 */
public final class Outbox {
    static final int CAPACITY = 1_000;

    private final Deque<Mail> mails = new ArrayDeque<>();

    /** A copy that later mails do not change. */
    public synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    /** Forgets every mail so far. */
    public synchronized void clear() {
        mails.clear();
    }

    /** Puts a mail in. */
    public synchronized void send(Mail mail) {
        if (mails.size() == CAPACITY) {
            mails.removeFirst();
        }
        mails.addLast(mail);
    }
}
