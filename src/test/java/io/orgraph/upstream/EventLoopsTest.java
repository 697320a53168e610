package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopsTest {
    private static final Argument<List<RoleJson>> LIST = Argument.listOf(RoleJson.class);
    private static final int CALLS = 60;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(3, NioIoHandler.newFactory());
    private final EventLoops loops = new EventLoops(group);

    @AfterEach
    void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void a_task_comes_back_to_the_loop_that_it_was_planned_on() {
        assertThat(loops.count()).isEqualTo(3);
        for (EventExecutor loop : group) {
            Executor home = Awaited.soon(CompletableFuture.supplyAsync(loops::current, loop));

            assertStays(CompletableFuture.supplyAsync(loop::inEventLoop, home));
        }
    }

    @Test
    void on_the_loop_itself_and_where_there_is_none_a_task_runs_at_once() {
        assertThat(CompletableFuture.supplyAsync(Thread::currentThread, loops.current()))
                .isCompletedWithValue(Thread.currentThread());
        assertStays(CompletableFuture.supplyAsync(
                () -> CompletableFuture.runAsync(() -> {}, loops.current()).isDone(), group.next()));
    }

    @Test
    void a_loop_that_has_ended_loses_no_task() {
        Executor home = Awaited.soon(CompletableFuture.supplyAsync(loops::current, group.next()));

        close();

        assertThat(CompletableFuture.runAsync(() -> {}, home)).isCompleted();
    }

    /** Where fewer calls may be in flight than are asked for, and each loop has other connections. */
    @Test
    void a_call_is_answered_on_the_loop_that_asked_for_it() {
        try (FaultServer source = FaultServer.with(Fault.later(Duration.ofMillis(1), Fault.json("[]")));
                Wire wire = new Wire(Map.of("micronaut.netty.event-loops.default.num-threads", 2))) {
            RestClient client = wire.to(UpstreamSettings.of(Sample.SOURCE, source.url())
                    .with(ConcurrencySettings.DEFAULT.withConcurrentCalls(4)));

            List<CompletableFuture<Boolean>> stayed =
                    wire.loops().stream().flatMap(loop -> askedOn(loop, client)).toList();

            assertThat(stayed).hasSize(2 * CALLS).allSatisfy(EventLoopsTest::assertStays);
        }
    }

    /** Every fifth: more would open the circuit. */
    @Test
    void a_retried_call_is_answered_on_the_loop_that_asked_for_it() {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        try (FaultServer source = FaultServer.choosing(request ->
                        asked.add(lineOf(request)) && isFifth(request) ? Fault.status(503) : Fault.json("[]"));
                Wire wire = new Wire(Map.of("micronaut.netty.event-loops.default.num-threads", 2))) {
            RestClient client = wire.to(UpstreamSettings.of(Sample.SOURCE, source.url())
                    .with(RetrySettings.DEFAULT.withPercent(100).withPause(Duration.ofMillis(20))));

            List<CompletableFuture<Boolean>> stayed =
                    wire.loops().stream().flatMap(loop -> askedOn(loop, client)).toList();

            assertThat(stayed).hasSize(2 * CALLS).allSatisfy(EventLoopsTest::assertStays);
            assertThat(asked).hasSize(2 * CALLS);
        }
    }

    private static boolean isFifth(String request) {
        return lineOf(request).matches(".*[05] HTTP/1.1");
    }

    private static String lineOf(String request) {
        return request.lines().findFirst().orElseThrow();
    }

    private static void assertStays(CompletableFuture<Boolean> isThere) {
        boolean answer = Awaited.soon(isThere);
        assertThat(answer).isTrue();
    }

    /** No two are identical: those would be one call. */
    private static Stream<CompletableFuture<Boolean>> askedOn(EventExecutor loop, RestClient client) {
        return IntStream.range(0, CALLS)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                                () -> client.read(Sample.roles().query("call", loop.hashCode() + "-" + number), LIST)
                                        .thenApply(answer -> loop.inEventLoop()),
                                loop)
                        .thenCompose(Function.identity()));
    }
}
