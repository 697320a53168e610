package io.orgraph.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchingConsoleAppenderTest {
    private static final String EXITING = "io.orgraph.log.BatchingConsoleAppenderTest$Exiting";

    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("io.orgraph.operations");
    private final BatchingConsoleAppender appender = new BatchingConsoleAppender();
    private final Writes console = new Writes();

    @BeforeEach
    void start() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg\\n");
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        appender.setOutputStream(console);
        log.addAppender(appender);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void lines_that_come_together_are_written_together_soon() throws InterruptedException {
        log.info("one");
        log.info("two");
        assertThat(console.all).isEmpty();
        assertThat(console.next()).isEqualTo("one\ntwo\n");

        log.info("three");
        assertThat(console.next()).isEqualTo("three\n");
        assertThat(console.all).isEmpty();
    }

    @Test
    void a_warning_is_written_at_once_with_all_before_it() {
        log.info("before");
        log.warn("warning");
        log.error("error");

        assertThat(console.all).containsExactly("before\nwarning\n", "error\n");
    }

    @Test
    void no_write_ends_within_a_line() {
        List<String> lines = IntStream.range(0, 500)
                .mapToObj(number -> number + "-" + "x".repeat(number * 7 % 300) + "é")
                .toList();
        lines.forEach(log::info);
        appender.stop();

        assertThat(console.all)
                .hasSizeBetween(5, 50)
                .allSatisfy(write -> assertThat(write).endsWith("é\n"));
        assertThat(String.join("", console.all)).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void a_line_longer_than_what_is_collected_is_written_whole() {
        String longest = "x".repeat(20_000);
        log.info("before");
        log.info(longest);
        log.info("after");
        appender.stop();

        assertThat(console.all).containsExactly("before\n", longest + "\n", "after\n");
    }

    @Test
    void each_line_of_each_thread_is_written_once_in_its_order() throws InterruptedException {
        PatternLayoutEncoder encoder = (PatternLayoutEncoder) appender.getEncoder();
        encoder.setPattern("%thread %msg\\n");
        encoder.start();
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(number -> new Thread(() -> logThousand(), "thread-" + number))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        appender.stop();

        List<String> written = String.join("", console.all).lines().toList();
        assertThat(written).hasSize(4_000);
        for (Thread thread : threads) {
            assertThat(written.stream().filter(line -> line.startsWith(thread.getName() + " ")))
                    .containsExactlyElementsOf(IntStream.range(0, 1_000)
                            .mapToObj(number -> thread.getName() + " " + number)
                            .toList());
        }
    }

    private void logThousand() {
        for (int number = 0; number < 1_000; number++) {
            log.info("{}", number);
        }
    }

    @Test
    void whoever_wants_each_line_at_once_gets_it() {
        appender.setImmediateFlush(true);

        log.info("one");
        log.info("two");

        assertThat(console.all).containsExactly("one\n", "two\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "exit", "exception"})
    void a_process_that_ends_has_written_all_lines(String way) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=" + Path.of("src/main/resources/logback.xml"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EXITING,
                        way)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(written.lines()).hasSize(2).first().asString().endsWith("- the last line but one");
        assertThat(written).endsWith("- a hook's line\n");
    }

    /** Ends at once after a line, and logs one more while it ends. */
    static final class Exiting {
        public static void main(String[] way) {
            org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Exiting.class);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                untilTheAppenderHasEnded();
                log.info("a hook's line");
            }));
            log.info("the last line but one");
            switch (way[0]) {
                case "exit" -> System.exit(1);
                case "exception" -> throw new IllegalStateException("It ends");
                default -> {}
            }
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private static void untilTheAppenderHasEnded() {
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("orgraph-log-exit"))
                    .forEach(Exiting::join);
        }
    }

    private static final class Writes extends OutputStream {
        final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Nullable String next() throws InterruptedException {
            return all.poll(10, TimeUnit.SECONDS);
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            copy.write(bytes, from, count);
            all.add(copy.toString(StandardCharsets.UTF_8));
        }
    }
}
