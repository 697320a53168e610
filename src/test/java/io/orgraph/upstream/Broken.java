package io.orgraph.upstream;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.testkit.Fault;
import java.time.Duration;

/** Ways in which no usable answer comes, and what a read makes of each. The marker stands for an upstream's own text. */
@SuppressWarnings("ImmutableEnumChecker") // A fault has no state; a lambda cannot say so.
enum Broken {
    RESET_BEFORE_A_BYTE(Fault.reset(), Code.UPSTREAM_UNAVAILABLE),
    CLOSED_BEFORE_A_BYTE(Fault.closed(), Code.UPSTREAM_UNAVAILABLE),
    RESET_IN_THE_HEAD(Fault.thenReset("HTTP/1.1 200 OK\r\nX-A: MARKER"), Code.UPSTREAM_UNAVAILABLE),
    CLOSED_IN_THE_HEAD(Fault.thenClosed("HTTP/1.1 200 OK\r\nX-A: MARKER"), Code.UPSTREAM_UNAVAILABLE),
    RESET_IN_THE_BODY(Fault.thenReset(Broken.OK + "20\r\n\r\n{MARKER"), Code.UPSTREAM_UNAVAILABLE),
    CLOSED_IN_THE_BODY(Fault.thenClosed(Broken.OK + "20\r\n\r\n{MARKER"), Code.UPSTREAM_UNAVAILABLE),
    CLOSED_IN_A_CHUNK(Fault.thenClosed(Broken.CHUNKED + "20\r\nMARKER"), Code.UPSTREAM_UNAVAILABLE),

    SILENCE(Fault.thenSilence(""), Code.UPSTREAM_TIMEOUT),
    SILENCE_IN_THE_HEAD(Fault.thenSilence("HTTP/1.1 200 OK\r\nX-A: MARKER"), Code.UPSTREAM_TIMEOUT),
    SILENCE_IN_THE_BODY(Fault.thenSilence(Broken.OK + "20\r\n\r\n{MARKER"), Code.UPSTREAM_TIMEOUT),
    LONGER_THAN_IT_IS(Fault.thenSilence(Broken.OK + "500\r\n\r\n{\"a\":\"MARKER\"}"), Code.UPSTREAM_TIMEOUT),
    DRIPPING_HEAD(Fault.drip("HTTP/1.1 200 OK\r\nX-A: MARKER"), Code.UPSTREAM_TIMEOUT),
    DRIPPING_BODY(Fault.drip(Broken.OK + "100000\r\n\r\n{MARKER"), Code.UPSTREAM_TIMEOUT),

    NO_HTTP(Fault.raw("MARKER MARKER MARKER\r\n\r\n"), Code.UPSTREAM_BAD_RESPONSE),
    TLS_WHERE_NONE_IS(Fault.raw("\u0016\u0003\u0001\u0002MARKER"), Code.UPSTREAM_BAD_RESPONSE),
    STATUS_THAT_IS_NONE(Fault.raw("HTTP/1.1 MARKER OK\r\n\r\n"), Code.UPSTREAM_BAD_RESPONSE),
    CHUNK_THAT_IS_NONE(Fault.raw(Broken.CHUNKED + "MARKER\r\n{}\r\n0\r\n\r\n"), Code.UPSTREAM_BAD_RESPONSE),
    LENGTH_THAT_IS_NONE(Fault.raw(Broken.OK + "MARKER\r\n\r\n{}"), Code.UPSTREAM_BAD_RESPONSE),
    NEGATIVE_LENGTH(Fault.raw(Broken.OK + "-5\r\n\r\n{MARKER}"), Code.UPSTREAM_BAD_RESPONSE),
    TWO_LENGTHS(Fault.raw(Broken.OK + "2\r\nContent-Length: 8\r\n\r\n{}MARKER"), Code.UPSTREAM_BAD_RESPONSE),
    LENGTH_AND_CHUNKS(
            Fault.raw(Broken.OK + "2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
            Code.UPSTREAM_BAD_RESPONSE),
    HEAD_OF_30_KB(
            Fault.raw("HTTP/1.1 200 OK\r\nX-A: " + "MARKER".repeat(5000) + "\r\n\r\n"), Code.UPSTREAM_BAD_RESPONSE),
    SWITCH_OF_PROTOCOLS(Fault.raw("HTTP/1.1 101 MARKER\r\nUpgrade: MARKER\r\n\r\nMARKER"), Code.UPSTREAM_BAD_RESPONSE),
    BODY_OF_3_MB(Fault.reply(200, "", "[".repeat(3 << 20)), Code.UPSTREAM_BAD_RESPONSE),
    BODY_OF_256_MB(Fault.endless(256 << 20), Code.UPSTREAM_BAD_RESPONSE),
    BODY_THAT_WOULD_UNPACK_TO_256_MB(Fault.bomb(256 << 20), Code.UPSTREAM_BAD_RESPONSE),
    PAGE_TO_SIGN_IN_AT(
            Fault.reply(200, "Content-Type: text/html\r\n", "<html>MARKER</html>"), Code.UPSTREAM_BAD_RESPONSE),
    REDIRECT(Fault.reply(307, "Location: /MARKER\r\n", "MARKER"), Code.UPSTREAM_BAD_RESPONSE),
    ERROR_500(Fault.reply(500, "X-Request-Id: MARKER MARKER\r\n", "MARKER MARKER"), Code.UPSTREAM_UNAVAILABLE),
    ERROR_503(Fault.reply(503, "Retry-After: MARKER\r\n", "MARKER MARKER"), Code.UPSTREAM_UNAVAILABLE),
    ERROR_504(Fault.reply(504, "Content-Type: MARKER;;/=\r\n", "MARKER MARKER"), Code.UPSTREAM_TIMEOUT);

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    final Fault fault;
    final Code codeOfRead;

    Broken(Fault fault, Code codeOfRead) {
        this.fault = fault;
        this.codeOfRead = codeOfRead;
    }

    /** Short where waiting for their end is the test, and such that a loaded machine keeps them elsewhere. */
    Timeouts timeouts() {
        return Timeouts.DEFAULT.withCall(
                Duration.ofMillis(name().matches("SILENCE.*|LONGER.*|DRIPPING.*") ? 600 : 10_000));
    }

    Failure failureOfRead() {
        return this == BODY_OF_3_MB || this == BODY_OF_256_MB
                ? new Failure.ResponseTooLarge(Sample.SOURCE)
                : new Failure.Unavailable(Sample.SOURCE, codeOfRead, null);
    }

    /** Once more where nobody was kept waiting and another try may help. */
    int hitsOfRead() {
        return codeOfRead == Code.UPSTREAM_UNAVAILABLE || this == ERROR_504 ? 2 : 1;
    }

    /** Whether the source gave an answer that a write can go by, if not a good one. */
    boolean answersWrites() {
        return this == PAGE_TO_SIGN_IN_AT || this == BODY_THAT_WOULD_UNPACK_TO_256_MB || this == REDIRECT;
    }
}
