package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers that say no, or that the source or a gateway before it failed. */
final class Statuses {
    private static final String BODY =
            "{\"message\":\"MARKER\",\"fingerprint\":\"MARKER MARKER\",\"code\":\"MARKER MARKER\",\"error\":\"MARKER\"}";

    private Statuses() {}

    static Stream<FaultCase> all() {
        return Stream.of(refusals(), limited(), failures(), redirects()).flatMap(each -> each);
    }

    private static Stream<FaultCase> refusals() {
        return IntStream.of(400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 422)
                .mapToObj(status -> instead(Integer.toString(status), status, ""));
    }

    private static Stream<FaultCase> limited() {
        return Stream.of(
                instead("429", 429, ""),
                instead("429, 1 s", 429, "Retry-After: 1\r\n"),
                instead("429, 3600 s", 429, "Retry-After: 3600\r\n"),
                FaultCase.of(
                        "429, a date", FaultCase.INSTEAD, call -> status(429, "Retry-After: " + inAWeek() + "\r\n")),
                instead("429, junk", 429, "Retry-After: MARKER\r\n"),
                instead("429, negative", 429, "Retry-After: -5\r\n"));
    }

    private static Stream<FaultCase> failures() {
        return Stream.of(
                        IntStream.of(408, 500, 501, 502, 503, 504)
                                .mapToObj(status -> instead(Integer.toString(status), status, "")),
                        Stream.of(
                                instead("503, 1 s", 503, "Retry-After: 1\r\n"),
                                instead("503, 3600 s", 503, "Retry-After: 3600\r\n")),
                        IntStream.of(500, 502, 503, 504).mapToObj(Statuses::afterAll))
                .flatMap(each -> each);
    }

    /** The place that they name is the one that nobody may be sent to. */
    private static Stream<FaultCase> redirects() {
        return IntStream.of(301, 302, 303, 307, 308)
                .mapToObj(status -> FaultCase.of(
                        "redirect " + status,
                        FaultCase.INSTEAD,
                        call -> status(status, "Location: " + Elsewhere.url() + "/MARKER\r\n")));
    }

    private static FaultCase instead(String fault, int status, String headers) {
        return FaultCase.of(fault, FaultCase.INSTEAD, call -> status(status, headers));
    }

    private static FaultCase afterAll(int status) {
        return FaultCase.of(Integer.toString(status), FaultCase.AFTER, call -> {
            call.answer();
            return status(status, "");
        });
    }

    private static Fault status(int status, String headers) {
        return Fault.reply(status, headers + "X-Request-Id: MARKER MARKER\r\nContent-Type: application/json\r\n", BODY);
    }

    /** More than anybody is made to wait. */
    private static String inAWeek() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusDays(7));
    }
}
