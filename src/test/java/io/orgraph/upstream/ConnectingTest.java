package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConnectingTest {
    private static final Failure NOT_THERE = new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_UNAVAILABLE, null);
    private static Wire wire;

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    @Test
    void where_nobody_listens_a_write_is_known_not_to_have_happened() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        Answer<Reply> answer = Awaited.soon(wire.to(nobody, Timeouts.DEFAULT).write(Sample.invite()));

        assertThat(answer).isEqualTo(Answer.failed(NOT_THERE));
    }

    @Test
    void a_host_that_is_not_known_has_got_no_write() {
        Timeouts patient = Timeouts.DEFAULT.withCall(Duration.ofSeconds(25));

        Answer<Reply> answer = Awaited.soon(
                wire.to(URI.create("http://nowhere.invalid"), patient).write(Sample.invite()));

        assertThat(answer).isEqualTo(Answer.failed(NOT_THERE));
    }

    @Test
    void a_host_that_lets_connections_hang_has_got_no_write() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> queue = fill(full);
            URI url = URI.create("http://127.0.0.1:" + full.getLocalPort());

            Answer<Reply> answer = Awaited.soon(wire.to(url, Timeouts.DEFAULT.withConnect(Duration.ofMillis(300)))
                    .write(Sample.invite()));

            assertThat(answer).isEqualTo(Answer.failed(NOT_THERE));
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    @Test
    void calls_to_a_host_that_lets_connections_hang_end_side_by_side() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> queue = fill(full);
            RestClient client = wire.to(
                    URI.create("http://127.0.0.1:" + full.getLocalPort()),
                    Timeouts.DEFAULT.withConnect(Duration.ofMillis(300)));
            long start = System.nanoTime();

            List<CompletableFuture<Answer<Reply>>> answers = IntStream.range(0, 20)
                    .mapToObj(call -> client.write(Sample.set()))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(Awaited.soon(answer)).isEqualTo(Answer.failed(NOT_THERE)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1200));
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    @Test
    void connections_are_kept_and_used_again() {
        try (FaultServer source = FaultServer.with(Fault.json("{}"))) {
            RestClient client = wire.to(source);

            for (int call = 0; call < 20; call++) {
                Awaited.soon(client.write(Sample.set()));
            }

            assertThat(source.hits()).isEqualTo(20);
            assertThat(source.connections()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void a_source_that_closes_after_each_answer_is_connected_to_again() {
        try (FaultServer source = FaultServer.with(Fault.reply(200, "Connection: close\r\n", "{}"))) {
            RestClient client = wire.to(source);

            for (int call = 0; call < 5; call++) {
                assertThat(Sample.textOf(Awaited.soon(client.write(Sample.set()))))
                        .isEqualTo("{}");
            }

            assertThat(source.connections()).isEqualTo(5);
        }
    }

    @Test
    void a_hundred_calls_never_open_more_than_the_limit_at_once() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch eight = new CountDownLatch(8);
        Fault counting = socket -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            eight.countDown();
            awaitQuietly(eight);
            underWay.decrementAndGet();
            Fault.json("{}").answer(socket);
        };
        try (FaultServer source = FaultServer.with(counting)) {
            RestClient client = wire.to(UpstreamSettings.of(Sample.SOURCE, source.url())
                    .with(Timeouts.DEFAULT.withCall(Duration.ofSeconds(20)).withQueue(Duration.ofSeconds(20)))
                    .with(ConcurrencySettings.DEFAULT.withConcurrentCalls(8)));

            List<CompletableFuture<Answer<Reply>>> answers = IntStream.range(0, 100)
                    .mapToObj(call -> client.write(Sample.set()))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(Sample.textOf(Awaited.soon(answer))).isEqualTo("{}"));
            assertThat(most).hasValue(8);
            assertThat(source.hits()).isEqualTo(100);
        }
    }

    @Test
    void identical_reads_of_one_caller_reach_the_source_once() {
        CountDownLatch asked = new CountDownLatch(1);
        Fault waiting = socket -> {
            awaitQuietly(asked);
            Fault.json("{}").answer(socket);
        };
        try (FaultServer source = FaultServer.with(waiting)) {
            RestClient client = wire.to(source);
            List<CompletableFuture<Answer<Reply>>> answers = new ArrayList<>();

            for (int call = 0; call < 10; call++) {
                answers.add(client.write(Sample.as(Sample.ALICE, Sample.roles())));
                answers.add(client.write(Sample.as(Sample.BOB, Sample.roles())));
            }
            asked.countDown();

            answers.forEach(
                    answer -> assertThat(Sample.textOf(Awaited.soon(answer))).isEqualTo("{}"));
            assertThat(source.hits()).isEqualTo(2);
        }
    }

    @Test
    void after_it_is_closed_calls_fail() {
        Wire closed = new Wire(Map.of());
        try (FaultServer source = FaultServer.with(Fault.json("{}"))) {
            RestClient client = closed.to(source);
            closed.close();

            Failure failure = Sample.failure(Awaited.soon(client.write(Sample.roles())));

            assertThat(failure.code()).isIn(Code.UPSTREAM_UNAVAILABLE, Code.INTERNAL);
            assertThat(source.hits()).isZero();
        }
    }

    @Test
    void a_call_whose_retry_is_planned_fails_when_it_is_closed() {
        Wire closed = new Wire(Map.of());
        CompletableFuture<Boolean> isAsked = new CompletableFuture<>();
        Fault unavailable = Fault.status(503);
        try (FaultServer source = FaultServer.choosing(request -> {
            isAsked.complete(true);
            return unavailable;
        })) {
            RestClient client = closed.to(UpstreamSettings.of(Sample.SOURCE, source.url())
                    .with(RetrySettings.DEFAULT.withPause(Duration.ofSeconds(30))));
            CompletableFuture<Answer<List<RoleJson>>> answer =
                    client.read(Sample.roles(), Argument.listOf(RoleJson.class));
            Awaited.soon(isAsked);

            closed.close();

            assertThat(Sample.failure(Awaited.soon(answer)).code()).isIn(Code.UPSTREAM_UNAVAILABLE, Code.INTERNAL);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connects until the listener's queue is full: then the kernel lets further connections hang. */
    private static List<Socket> fill(ServerSocket full) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        while (true) {
            Socket socket = new Socket();
            sockets.add(socket);
            try {
                socket.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 200);
            } catch (SocketTimeoutException isFull) {
                return sockets;
            }
        }
    }
}
