package io.orgraph.training;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Asks a server of this process, which has a sandbox, the operations of the training run: the JVM then has compiled what
 * requests go through before the first one comes from outside.
 */
public final class WarmUp {
    private final TrainingRun run;

    /**
     * @param url of the server
     * @param headers of each request: what the sandbox's own credentials may not read is else left out
     */
    public WarmUp(String url, Map<String, String> headers) {
        this.run = new TrainingRun(url, headers);
    }

    /**
     * Asks each operation once, then reads until the time is over, and returns how many there were. Blocks. Throws
     * IllegalStateException where an answer is not as it should be.
     */
    public long run(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            run.play(1);
            return TrainingRun.OPERATIONS.size() + run.read(end);
        } catch (IOException | TrainingFailed failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
