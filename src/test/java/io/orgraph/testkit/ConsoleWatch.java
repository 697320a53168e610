package io.orgraph.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches what the whole suite prints. Secrets of tests have {@code _CANARY} in them: a class of tests during which one
 * is printed fails. Found by JUnit itself, by META-INF/services.
 */
public final class ConsoleWatch implements BeforeAllCallback, AfterAllCallback {
    static final String CANARY = "_CANARY";

    private static final AtomicInteger SEEN = new AtomicInteger();

    private int seenBefore;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!(System.out instanceof Watched)) {
            System.setOut(new Watched(System.out));
        }
        if (!(System.err instanceof Watched)) {
            System.setErr(new Watched(System.err));
        }
        seenBefore = SEEN.get();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        int lines = SEEN.get() - seenBefore;
        if (lines > 0) {
            throw new AssertionError("A secret was printed, in " + lines + " lines");
        }
    }

    /** A stream that counts the lines with a canary on their way. */
    static final class Watched extends PrintStream {
        Watched(OutputStream next) {
            super(new Lines(next, SEEN), true, StandardCharsets.UTF_8);
        }
    }

    static final class Lines extends OutputStream {
        private final OutputStream next;
        private final AtomicInteger seen;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(OutputStream next, AtomicInteger seen) {
            this.next = next;
            this.seen = seen;
        }

        @Override
        public synchronized void write(int one) throws IOException {
            next.write(one);
            keep(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            next.write(bytes, offset, length);
            for (int i = offset; i < offset + length; i++) {
                keep(bytes[i]);
            }
        }

        @Override
        public void flush() throws IOException {
            next.flush();
        }

        private void keep(int one) {
            if (one != '\n') {
                line.write(one);
                return;
            }
            if (line.toString(StandardCharsets.UTF_8).contains(CANARY)) {
                seen.incrementAndGet();
            }
            line.reset();
        }
    }
}
