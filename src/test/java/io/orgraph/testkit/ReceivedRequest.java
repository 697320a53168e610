package io.orgraph.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A request as it arrived. The values of a header that came several times are joined by commas. */
public record ReceivedRequest(String method, String target, Map<String, String> headers, String body) {

    static ReceivedRequest of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new ReceivedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The header's value; empty where there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String path() {
        return URI.create(target).getRawPath();
    }

    /** The parameters, decoded. */
    public Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = URI.create(target).getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return parameters;
    }

    public String line() {
        return method + ' ' + target;
    }

    /** What was asked for, whoever asked. */
    public String lineAndBody() {
        return line() + ' ' + body;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
