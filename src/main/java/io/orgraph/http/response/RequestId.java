package io.orgraph.http.response;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The id of a request in responses, errors and logs: the client's own where it is 1 to 64 visible ASCII characters,
 * otherwise a random one. Returns the same id for the same request each time.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "io.orgraph.request-id";
    private static final int LONGEST = 64;
    private static final HexFormat HEX = HexFormat.of();

    private RequestId() {}

    public static String of(HttpRequest<?> request) {
        Object given = request.getAttribute(ATTRIBUTE).orElse(null);
        return given instanceof String id ? id : give(request);
    }

    private static String give(HttpRequest<?> request) {
        List<String> sent = request.getHeaders().getAll(HEADER);
        String id = sent.size() == 1 && isTakable(sent.get(0)) ? sent.get(0) : random();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static boolean isTakable(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(character -> character > ' ' && character < 127);
    }

    // It has to be unique, not secret.
    public static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
