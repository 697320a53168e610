package io.orgraph.attack;

import io.orgraph.sandbox.RecordedCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What calls look like with what was given left out: their methods, segments and the names of their parameters. */
final class Shapes {
    private Shapes() {}

    /** What was given counts where it is a whole segment, and nowhere else. */
    static Set<String> of(List<RecordedCall> calls, Set<String> given) {
        return calls.stream().map(call -> shape(call, given)).collect(Collectors.toSet());
    }

    private static String shape(RecordedCall call, Set<String> given) {
        String query = call.query() == null ? "" : call.query();
        String names = Stream.of(query.split("&", -1))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
        return call.method() + " " + path(call.path(), given) + "?" + names;
    }

    /** Each segment decoded once, as the receiver does it. */
    private static String path(String path, Set<String> given) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(segment -> given.contains(segment) ? "{}" : segment)
                .collect(Collectors.joining(" / "));
    }
}
