package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;

/** The cookies that a request carries, each as often as it is sent: of two of one name, one was planted. */
public final class CookieHeader {
    private CookieHeader() {}

    /** The values of all cookies that have one of these names, in the order of the request. */
    public static List<String> valuesOf(HttpHeaders headers, String... names) {
        List<String> sent = headers.getAll(HttpHeaders.COOKIE);
        if (sent.isEmpty()) {
            return List.of();
        }
        List<String> wanted = Arrays.asList(names);
        return sent.stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> wanted.contains(nameOf(pair)))
                .map(CookieHeader::valueOf)
                .toList();
    }

    private static String nameOf(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals).strip();
    }

    private static String valueOf(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? "" : pair.substring(equals + 1).strip();
    }
}
