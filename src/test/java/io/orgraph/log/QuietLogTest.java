package io.orgraph.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Quiet for a while, and then as before. */
@Isolated("the log of the process is quiet meanwhile")
class QuietLogTest {
    private final Logger log = (Logger) LoggerFactory.getLogger("io.orgraph.quiet");

    @Test
    void only_warnings_are_written_meanwhile_and_everything_afterwards() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.DEBUG);

        int result = QuietLog.during(() -> {
            log.info("not written");
            log.atInfo().log("nor in the other form");
            log.warn("a warning");
            return 7;
        });
        assertThatThrownBy(() -> QuietLog.during(() -> {
                    throw new IllegalStateException("ended early");
                }))
                .hasMessage("ended early");
        log.debug("after it");

        assertThat(result).isEqualTo(7);
        assertThat(lines.list).extracting(ILoggingEvent::getMessage).containsExactly("a warning", "after it");
        log.detachAppender(lines);
    }
}
