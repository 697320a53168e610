package io.orgraph.http.security;

import io.orgraph.authentication.AuthenticationFailure;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs refusals, of which there may be any number: at most one line per second for each reason, which counts those left
 * out since the line before. At DEBUG.
 */
public final class RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<AuthenticationFailure, Lines> lines = new ConcurrentHashMap<>();

    public RefusalLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    public void refused(int status, AuthenticationFailure reason, String requestId) {
        String kind = reason.name().toLowerCase(Locale.ROOT);
        long unsaid = lines.computeIfAbsent(reason, first -> new Lines()).next(nanoTime.getAsLong());
        if (unsaid == Lines.NONE) {
            LOG.debug("A caller was refused: {}, {}, request {}", status, kind, requestId);
        } else {
            LOG.info(
                    "A caller was refused: {}, {}, request {}, {} more since the last such line",
                    status,
                    kind,
                    requestId,
                    unsaid);
        }
    }

    /** The lines for one reason. */
    private static final class Lines {
        static final long NONE = -1;

        private boolean begun;
        private long last;
        private long unsaid;

        /** The number left out before this line, or that this one is left out too. */
        synchronized long next(long now) {
            if (begun && now - last < PAUSE) {
                unsaid++;
                return NONE;
            }
            long before = unsaid;
            begun = true;
            last = now;
            unsaid = 0;
            return before;
        }
    }
}
