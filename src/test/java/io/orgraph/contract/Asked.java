package io.orgraph.contract;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A request as it arrived. A header that came several times has its values in a row. */
record Asked(String method, String target, Map<String, String> headers, String body) {

    static Asked of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The header's value; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String path() {
        return URI.create(target).getRawPath();
    }

    /** The parameters, decoded. */
    Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = URI.create(target).getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return parameters;
    }

    /** What was asked, whoever asked it. */
    String line() {
        return method + ' ' + target + ' ' + body;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
