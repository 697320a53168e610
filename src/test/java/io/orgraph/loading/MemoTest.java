package io.orgraph.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link Memo} reads each key once, the first as any other. */
class MemoTest {
    private final List<String> read = new ArrayList<>();
    private final Memo<String, String> memo = new Memo<>(key -> {
        read.add(key);
        return CompletableFuture.completedFuture(key + "!");
    });

    @Test
    void each_key_is_read_once_and_has_one_result() {
        var first = memo.get("a");
        var second = memo.get("b");
        assertSame(first, memo.get("a"));
        assertSame(second, memo.get("b"));
        assertSame(first, memo.get(new String("a".toCharArray())));
        assertEquals(
                "a! b! c!",
                first.getNow("") + " " + second.getNow("") + " " + memo.get("c").getNow(""));
        assertEquals(List.of("a", "b", "c"), read);
    }

    @Test
    void what_is_forgotten_is_read_again() {
        memo.get("a");
        memo.get("b");
        memo.forget();
        memo.get("b");
        memo.get("a");
        memo.get("a");
        assertEquals(List.of("a", "b", "b", "a"), read);
    }

    @Test
    void a_read_may_ask_for_another_key() {
        List<Memo<Integer, Integer>> self = new ArrayList<>();
        Memo<Integer, Integer> sums = new Memo<>(key -> key == 0
                ? CompletableFuture.completedFuture(0)
                : self.get(0).get(key - 1).thenApply(before -> before + key));
        self.add(sums);
        assertEquals(10, sums.get(4).getNow(-1));
        assertEquals(6, sums.get(3).getNow(-1));
    }

    @Test
    void a_read_that_fails_fails_for_all() {
        Memo<String, String> failing =
                new Memo<>(key -> CompletableFuture.failedFuture(new IllegalStateException(key)));
        assertTrue(failing.get("a").isCompletedExceptionally());
        assertSame(failing.get("a"), failing.get("a"));
    }

    @Test
    void a_read_that_throws_fails_for_all() {
        Memo<String, String> throwing = new Memo<>(key -> {
            throw new IllegalStateException(key);
        });
        assertTrue(throwing.get("a").isCompletedExceptionally());
        assertTrue(throwing.get("a").isCompletedExceptionally());
    }

    @Test
    void threads_that_ask_at_once_read_once() {
        for (int round = 0; round < 200; round++) {
            ConcurrentLinkedQueue<Integer> reads = new ConcurrentLinkedQueue<>();
            Memo<Integer, Integer> shared = new Memo<>(key -> {
                reads.add(key);
                return CompletableFuture.completedFuture(key);
            });
            IntStream.range(0, 64).parallel().forEach(turn -> shared.get(turn % 4));
            assertEquals(4, reads.size(), () -> reads.toString());
        }
    }
}
