package io.orgraph.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One of three sources hangs, and every setting of a source is as it is unless somebody sets it. What was measured goes to
 * {@code target/reports/faults/usual-times.md}.
 */
class UsualTimesTest {
    private static final Path PAGE = Path.of("target", "reports", "faults", "usual-times.md");
    private static final Duration AT_FIRST = Duration.ofMillis(3_500);
    private static final Duration CIRCUIT_OPEN = Duration.ofMillis(50);
    private static final Duration RECOVERED = Duration.ofSeconds(6);
    /** As many as it takes until the circuit opens. Each makes a call of its own to it. */
    private static final int CALLERS = 20;
    /** So many calls find out whether it is back. */
    private static final int TRIALS = 3;

    private final ThreeSources sources = new ThreeSources(Map.of());
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void close() {
        callers.shutdownNow();
        sources.close();
    }

    @Test
    void a_source_that_hangs_costs_the_others_three_seconds_then_nothing_and_is_found_again_within_six() {
        warmUp();
        sources.hang();

        List<Facade.Told> first = sideBySide(CALLERS);
        await().atMost(Duration.ofSeconds(1)).until(sources::isLeftAlone);
        List<Facade.Told> open =
                IntStream.range(0, 20).mapToObj(time -> sources.ask()).toList();
        waitUntilItIsTriedInVain();
        sources.comeBack();
        Duration recovered = timeUntilAllIsThere();

        write(first, open, recovered);
        assertThat(first).allSatisfy(told -> assertOthersAnswer(told, "UPSTREAM_TIMEOUT"));
        assertThat(open).allSatisfy(told -> assertOthersAnswer(told, "UPSTREAM_UNAVAILABLE"));
        assertThat(middle(first)).isLessThan(AT_FIRST);
        assertThat(quickest(open)).isLessThan(CIRCUIT_OPEN);
        assertThat(recovered).isLessThan(RECOVERED);
    }

    private void warmUp() {
        for (int time = 0; time < 5; time++) {
            assertThat(sources.ask().answer().errors()).isEmpty();
        }
    }

    private List<Facade.Told> sideBySide(int count) {
        List<CompletableFuture<Facade.Told>> running = IntStream.range(0, count)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> sources.askAs("kgn_CANARY_" + number), callers))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    /** It comes back at the worst moment: those who have just been sent to find out are never answered. */
    private void waitUntilItIsTriedInVain() {
        int calls = sources.callsToTheOne();
        AtomicInteger number = new AtomicInteger();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            callers.execute(() -> sources.askAs("kgn_CANARY_trial_" + number.incrementAndGet()));
            return sources.callsToTheOne() - calls == TRIALS;
        });
    }

    private Duration timeUntilAllIsThere() {
        long start = System.nanoTime();
        Callable<Boolean> allIsThere =
                () -> ThreeSources.answering(sources.ask().answer()).contains(ThreeSources.HANGS);
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(12))
                .until(allIsThere);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void assertOthersAnswer(Facade.Told told, String code) {
        assertThat(told.answer().failures()).containsExactly("organizations " + code);
        assertThat(ThreeSources.answering(told.answer())).containsExactly("tours", "transactionlink");
    }

    private static Duration quickest(List<Facade.Told> all) {
        return all.stream().map(Facade.Told::took).min(Duration::compareTo).orElseThrow();
    }

    private static Duration middle(List<Facade.Told> all) {
        return all.stream().map(Facade.Told::took).sorted().toList().get(all.size() / 2);
    }

    private static Duration slowest(List<Facade.Told> all) {
        return all.stream().map(Facade.Told::took).max(Duration::compareTo).orElseThrow();
    }

    private static void write(List<Facade.Told> first, List<Facade.Told> open, Duration recovered) {
        String page = String.join(
                "\n",
                "# One of three sources hangs, its settings as usual\n",
                "| what | at most | measured |",
                "|---|---|---|",
                row("the answer of the other two at first, middle one of 20 side by side", AT_FIRST, middle(first)),
                row("the same while the circuit of the source is open, quickest of 20", CIRCUIT_OPEN, quickest(open)),
                row("all three answer again after its return, just when it was tried in vain", RECOVERED, recovered),
                "",
                "On a busy machine single answers are late. The slowest of those at first: "
                        + slowest(first).toMillis() + " ms, and of those while its circuit is open: "
                        + slowest(open).toMillis() + " ms.",
                "");
        try {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page, UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String row(String what, Duration most, Duration measured) {
        return "| " + what + " | " + most.toMillis() + " ms | " + measured.toMillis() + " ms |";
    }
}
