package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The line of a call that failed says why, and nothing of where. */
class CauseTest {
    private static Wire wire;

    private final LogCapture log = LogCapture.of(CallLogChannel.class);

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void a_name_without_an_address_is_dns() {
        ask(URI.create("http://nowhere.invalid"), Timeouts.DEFAULT.withCall(Duration.ofSeconds(25)));

        assertThat(log.lines()).isNotEmpty().allMatch(line -> isFor("UPSTREAM_UNAVAILABLE (dns)", line));
        assertThat(log.lines()).noneMatch(line -> line.contains("invalid"));
    }

    @Test
    void where_nobody_listens_it_is_refused() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        ask(nobody, Timeouts.DEFAULT);

        assertThat(log.lines()).isNotEmpty().allMatch(line -> isFor("UPSTREAM_UNAVAILABLE (refused)", line));
        assertThat(log.lines()).noneMatch(line -> line.contains("127.0.0.1"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Fault.reset(), "UPSTREAM_UNAVAILABLE (reset)"),
                Arguments.of(Fault.closed(), "UPSTREAM_UNAVAILABLE (closed)"),
                Arguments.of(Fault.thenSilence(""), "UPSTREAM_TIMEOUT (timeout)"),
                Arguments.of(Fault.sized(3_000_000), "UPSTREAM_BAD_RESPONSE (too-long)"),
                Arguments.of(Fault.raw("nonsense\r\n\r\n"), "UPSTREAM_BAD_RESPONSE (unreadable)"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_a_source_does_instead_of_answering_is_told_by_its_kind(Fault fault, String result) {
        try (FaultServer source = FaultServer.with(fault)) {
            ask(source.url(), Timeouts.DEFAULT.withCall(Duration.ofMillis(500)));
        }

        assertThat(log.lines()).isNotEmpty().allMatch(line -> isFor(result, line));
    }

    @Test
    void a_certificate_is_told_from_other_trouble_with_tls() {
        SSLHandshakeException thrown = new SSLHandshakeException("CANARY");
        thrown.initCause(new CertificateException("CANARY"));

        assertThat(Cause.of(new IllegalStateException(thrown))).hasToString("certificate");
        assertThat(Cause.of(new SSLHandshakeException("CANARY"))).hasToString("tls");
        assertThat(Cause.of(new IllegalStateException("CANARY"))).hasToString("other");
    }

    private static void ask(URI url, Timeouts timeouts) {
        OperationBudget budget = new OperationBudget(10, 20, Duration.ofSeconds(60), System::nanoTime).of("r-1");
        Awaited.soon(wire.to(url, timeouts).within(budget).write(Sample.roles()));
    }

    private static boolean isFor(String result, String line) {
        return line.matches(
                "WARN crm GET /workspaces/\\{workspace}/roles " + Pattern.quote(result) + ", \\d+ ms, request r-1");
    }
}
