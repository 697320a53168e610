package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.function.Consumer;

/**
 * Receives the answer to one call: once, on whatever thread, and maybe before {@link Channel#send} returns. It must not
 * block and must not throw.
 */
@FunctionalInterface
public interface Receiver {

    void receive(Answer<Reply> answer);

    /** The same receiver after what has to come first. The answer goes on even where that throws. */
    default Receiver after(Consumer<Answer<Reply>> first) {
        return answer -> {
            try {
                first.accept(answer);
            } finally {
                receive(answer);
            }
        };
    }
}
