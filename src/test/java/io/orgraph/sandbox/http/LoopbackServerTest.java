package io.orgraph.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.sandbox.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
    private static final Api ECHO =
            request -> Reply.text(200, request.method() + " " + request.body()).with("X-Path", request.path());

    @Test
    void status_headers_and_body_arrive_as_they_were_replied() throws IOException {
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(ECHO))) {

            var answer = new Caller(server.uri(), null).send("PUT", "/a%20b", "Zoë");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Path")).contains("/a%20b");
            assertThat(answer.body()).isEqualTo("PUT Zoë");
        }
    }

    @Test
    void a_head_request_gets_no_body() throws IOException {
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(ECHO))) {

            var answer = new Caller(server.uri(), null).send("HEAD", "/", "");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void a_body_too_large_is_cut_and_the_caller_still_answered() throws IOException {
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(ECHO))) {

            var answer = new Caller(server.uri(), null).send("PUT", "/", "x".repeat(100_000));

            assertThat(answer.body()).isEqualTo("PUT " + "x".repeat(65_536));
        }
    }

    @Test
    void an_api_that_throws_costs_its_caller_the_connection_and_nobody_else_anything() throws IOException {
        Api broken = request -> {
            if (request.path().equals("/bug")) {
                throw new IllegalStateException("planted");
            }
            return Reply.empty(200);
        };
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(broken))) {
            var caller = new Caller(server.uri(), null);

            assertThatThrownBy(() -> caller.get("/bug")).isInstanceOf(UncheckedIOException.class);
            assertThat(caller.get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void two_servers_cannot_have_one_port() throws IOException {
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(ECHO))) {
            int taken = server.uri().getPort();

            assertThatThrownBy(() -> LoopbackServer.start(taken, Duration.ZERO, Backend.only(ECHO)))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void none_of_its_threads_keeps_the_process_alive() throws IOException {
        var before = Thread.getAllStackTraces().keySet();
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(ECHO))) {
            new Caller(server.uri(), null).get("/");

            var ours = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread))
                    .filter(thread -> thread.getName().matches("sandbox-\\d+|HTTP-Dispatcher"))
                    .toList();

            assertThat(ours).extracting(Thread::getName).contains("HTTP-Dispatcher", "sandbox-1");
            assertThat(ours).allMatch(Thread::isDaemon);
        }
    }

    @Test
    void answers_do_not_wait_for_the_acknowledgement_of_the_ones_before() throws IOException {
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(ECHO))) {
            var caller = new Caller(server.uri(), null);
            long begin = System.nanoTime();

            IntStream.range(0, 100).forEach(i -> caller.get("/"));

            // An acknowledgement is delayed by 40 ms: four seconds and more in all.
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void latency_holds_no_thread() throws IOException {
        try (var server = LoopbackServer.start(0, Duration.ofMillis(500), Backend.only(ECHO))) {
            var caller = new Caller(server.uri(), null);
            long begin = System.nanoTime();

            var calls = IntStream.range(0, 64).mapToObj(i -> caller.later("/")).toList();

            assertThat(calls).extracting(CompletableFuture::join).allMatch(answer -> answer.statusCode() == 200);
            // Were each of the eight threads to wait, the calls would take eight rounds of half a second.
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(3_500));
        }
    }

    @Test
    void the_answer_is_worked_out_at_once_and_only_its_sending_waits() throws Exception {
        var heard = new CompletableFuture<Integer>();
        var behind = new Backend(ECHO, FaultDecisions.USUAL, (request, status, outcome) -> heard.complete(status));
        try (var server = LoopbackServer.start(0, Duration.ofMinutes(1), behind)) {

            var call = new Caller(server.uri(), null).later("/");

            assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(call).isNotDone();
        }
    }
}
