package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.Request;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Gives each response a request id: the caller's, shortened if it is long, or a new one. */
final class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final String OTHER_HEADER = "X-Correlation-Id";
    private static final int LONGEST = 64;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^ -~]");

    private RequestIds() {}

    static String of(Request request) {
        var own = request.header(HEADER);
        var given = own == null ? request.header(OTHER_HEADER) : own;
        var printable = given == null ? "" : NOT_PRINTABLE.matcher(given).replaceAll("");
        return printable.isBlank() ? made() : printable.substring(0, Math.min(LONGEST, printable.length()));
    }

    private static String made() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
