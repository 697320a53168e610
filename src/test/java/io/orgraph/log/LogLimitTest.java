package io.orgraph.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.RedactedThrowable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Whatever floods the log, it grows by so many bytes a second, and nothing is left out in silence. */
class LogLimitTest {
    private static final int SECONDS = 20;
    private static final int LINES_A_SECOND = 1000;
    private static final int LONGEST_LINE = 20_000;
    private final Exception thrown = new IllegalStateException("x".repeat(3000));

    private Flood flood = new Flood();

    @AfterEach
    void close() {
        flood.close();
    }

    static Stream<String> loggers() {
        return Stream.of(
                "io.orgraph.upstream.CallLogChannel",
                "io.orgraph.upstream.NeverThrowChannel",
                "io.orgraph.graph.execution.InternalErrorHandler",
                "io.orgraph.graph.execution.ErrorPresenter",
                "io.orgraph.http.response.UnexpectedErrors",
                "io.orgraph.http.security.RefusalLog",
                "io.orgraph.sandbox.kognitos.KognitosApi",
                "io.netty.util.Somebody",
                "io.orgraph.planted.Unbounded");
    }

    @ParameterizedTest
    @MethodSource("loggers")
    void one_logger_writes_so_many_bytes_a_second_and_tells_what_it_left_out(String name) {
        Logger logger = LoggerFactory.getLogger(name);

        flood(line -> logger.warn("crm GET /workspaces/{} UPSTREAM_UNAVAILABLE {} ms", "é", line));

        long told =
                flood.lines().stream().filter(line -> line.contains(" - crm ")).count();
        assertThat(flood.bytes()).isLessThan(mostBytes(LogLimit.PER_SECOND));
        assertThat(told + leftOut(name)).isEqualTo(SECONDS * LINES_A_SECOND);
        assertThat(leftOut(name)).isPositive();
    }

    @Test
    void long_lines_and_stacks_count_as_what_they_are() {
        Logger logger = LoggerFactory.getLogger("io.orgraph.graph.execution.InternalErrorHandler");

        flood(line -> {
            logger.error("A bug in {}: {}", "Query.organizations", new RedactedThrowable(thrown));
            logger.error("The simulated API failed", thrown);
        });

        assertThat(flood.bytes()).isLessThan(mostBytes(LogLimit.PER_SECOND));
    }

    @Test
    void json_is_bounded_as_well() {
        flood.close();
        flood = new Flood(new JsonLines());
        Logger logger = LoggerFactory.getLogger("io.orgraph.graph.execution.InternalErrorHandler");

        flood(line -> logger.error("A bug in {}: {}", "Query.organizations", new RedactedThrowable(thrown), thrown));

        assertThat(flood.bytes()).isLessThan(mostBytes(LogLimit.PER_SECOND));
        assertThat(flood.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void the_fluent_way_of_logging_is_no_way_around_it() {
        Logger logger = LoggerFactory.getLogger("io.orgraph.planted.Fluent");

        flood(line -> logger.atLevel(Level.WARN).log("crm GET /workspaces {} UPSTREAM_UNAVAILABLE", line));

        assertThat(flood.bytes()).isLessThan(mostBytes(LogLimit.PER_SECOND));
    }

    @Test
    void many_loggers_at_once_are_bounded_together() {
        flood(line -> LoggerFactory.getLogger("io.orgraph.planted.Logger" + line % 50)
                .warn("crm GET /workspaces {} UPSTREAM_UNAVAILABLE", "x".repeat(500)));

        assertThat(flood.bytes()).isLessThan(mostBytes(LogLimit.PER_SECOND_IN_ALL));
    }

    @Test
    void a_flood_of_others_costs_no_operation_its_line_and_no_quiet_logger_its_own() {
        Logger operations = LoggerFactory.getLogger(LogLimit.OPERATIONS);
        Logger noisy = LoggerFactory.getLogger("io.orgraph.planted.Noisy");

        flood(line -> {
            noisy.error("A bug: {}", new RedactedThrowable(thrown));
            operations.info("Operation {}", line);
        });
        LoggerFactory.getLogger("io.orgraph.planted.Quiet").warn("Told once");

        assertThat(flood.lines().stream().filter(line -> line.contains("Operation ")))
                .hasSize(SECONDS * LINES_A_SECOND);
        assertThat(flood.text()).contains("Told once");
    }

    @Test
    void what_is_asked_of_a_level_that_is_off_costs_nothing_of_it() {
        Logger logger = LoggerFactory.getLogger("io.orgraph.planted.Off");
        flood(line -> logger.debug("x".repeat(1000)));

        logger.warn("Told");

        assertThat(flood.lines()).hasSize(1);
    }

    /** A thousand lines a second, evenly. */
    private void flood(IntConsumer line) {
        IntStream.range(0, SECONDS * LINES_A_SECOND).forEach(number -> {
            line.accept(number);
            flood.passes(TimeUnit.SECONDS.toNanos(1) / LINES_A_SECOND);
        });
        flood.passes(TimeUnit.SECONDS.toNanos(1));
    }

    private long leftOut(String name) {
        return flood.lines().stream()
                .filter(line -> line.contains(" lines of " + name + " suppressed"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("^.* - (\\d+) lines of .*$", "$1")))
                .sum();
    }

    /** With a line for each second in which some suppressed. */
    private static long mostBytes(long perSecond) {
        return (SECONDS + LogLimit.SECONDS_AT_ONCE + 1) * perSecond + LONGEST_LINE;
    }
}
