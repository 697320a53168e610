package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Answers of a good status with something in them that an adapter cannot use. The source has acted in each case. */
final class Bodies {
    /** Many times what the settings of the matrix allow. */
    private static final int HUGE = 8 << 20;

    private Bodies() {}

    static Stream<FaultCase> all() {
        return Stream.of(unreadable(), contradictory(), framed(), huge()).flatMap(each -> each);
    }

    private static Stream<FaultCase> unreadable() {
        return Stream.of(
                body("broken JSON", body -> body.substring(0, body.length() / 2) + "{\"" + FaultCase.MARKER),
                body("more after the JSON", body -> body + "{\"" + FaultCase.MARKER),
                body("HTML with 200", body -> "<html>" + FaultCase.MARKER + "</html>"),
                body("nothing with 200", body -> ""),
                body("null with 200", body -> "null"),
                body("text with 200", body -> '"' + FaultCase.MARKER + '"'),
                body("number without end", body -> "[1e400," + "9".repeat(2000) + "]"),
                body("nested 10,000 deep", body -> "[".repeat(10_000) + "]".repeat(10_000)),
                body("bytes that are no text", body -> body.replaceFirst(":\"", ":\"\u00c3(\u00ff")));
    }

    private static Stream<FaultCase> contradictory() {
        return Stream.of(
                body("wrong types", Bodies::wrongTypes),
                body("missing required", body -> body.replaceAll("\"(id|name|role|email|userId)\":", "\"MARKER_$1\":")),
                body(
                        "key twice",
                        body -> body.replaceAll(
                                "(\"(?:id|name)\":\"[^\"]*\")", "$1,\"id\":\"OTHER\",\"name\":\"OTHER\"")));
    }

    private static Stream<FaultCase> framed() {
        return Stream.of(
                answer(
                        "length that is too short",
                        sent -> Fault.raw(sent.withLength(sent.body().length() / 2))),
                answer("no HTTP", sent -> Fault.raw("MARKER MARKER\r\n\r\n")),
                answer(
                        "chunk that is none",
                        sent -> Fault.raw(sent.head() + "Transfer-Encoding: chunked\r\n\r\nMARKER\r\n[]\r\n0\r\n\r\n")),
                answer(
                        "length and chunks",
                        sent -> Fault.raw(
                                sent.head() + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")));
    }

    private static Stream<FaultCase> huge() {
        return Stream.of(
                answer(
                        "huge",
                        sent -> sent.withBody("[\"" + FaultCase.MARKER + "\"," + "[".repeat(HUGE))
                                .whole()),
                answer("huge, in chunks", sent -> Fault.endless(HUGE)),
                answer("huge when unpacked", sent -> Fault.bomb(HUGE)),
                answer("huge head", sent -> Fault.raw(sent.head() + "X-A: " + "MARKER".repeat(5000) + "\r\n\r\n")));
    }

    private static String wrongTypes(String body) {
        return body.replaceAll("\"([a-zA-Z_]+)\":\"[^\"]*\"", "\"$1\":{\"MARKER\":[1]}")
                .replaceAll("\":\\d+", "\":\"MARKER\"");
    }

    private static FaultCase body(String fault, UnaryOperator<String> change) {
        return answer(fault, sent -> sent.withBody(change.apply(sent.body())).whole());
    }

    private static FaultCase answer(String fault, Function<Sent, Fault> change) {
        return FaultCase.of(fault, FaultCase.ALTERED, call -> change.apply(call.answer()));
    }
}
