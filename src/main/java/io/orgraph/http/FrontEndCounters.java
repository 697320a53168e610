package io.orgraph.http;

import io.orgraph.http.security.FrontEnd;
import io.orgraph.http.security.FrontEnds;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the requests of each front end that the deployment names, by the class of their status; otherwise nothing. */
@Singleton
public final class FrontEndCounters {
    /** The first digit of the statuses that are counted. */
    public static final int FIRST = 2;
    /** The first digit of the largest of them. */
    public static final int LAST = 5;

    private final Map<String, Map<Integer, LongAdder>> counts;

    FrontEndCounters(FrontEnds frontEnds) {
        Stream<String> names = frontEnds.areNamed()
                ? Stream.concat(Stream.of(""), frontEnds.all().stream().map(FrontEnd::name))
                : Stream.empty();
        this.counts = names.collect(Collectors.toUnmodifiableMap(
                name -> name,
                name -> IntStream.rangeClosed(FIRST, LAST)
                        .boxed()
                        .collect(Collectors.toUnmodifiableMap(hundreds -> hundreds, hundreds -> new LongAdder()))));
    }

    void count(FrontEnd frontEnd, int status) {
        LongAdder count = counter(frontEnd.name(), status / 100);
        if (count != null) {
            count.increment();
        }
    }

    /** The names of the front ends, an empty one for requests that are for none; nothing where none is named. */
    public Set<String> names() {
        return counts.keySet();
    }

    /** How many there were since the start. */
    public long of(String frontEnd, int hundreds) {
        LongAdder count = counter(frontEnd, hundreds);
        return count == null ? 0 : count.sum();
    }

    private @Nullable LongAdder counter(String frontEnd, int hundreds) {
        return counts.getOrDefault(frontEnd, Map.of()).get(hundreds);
    }
}
