package io.orgraph.graph.pagination;

import io.orgraph.loading.Position;
import io.orgraph.model.PageRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A cursor of a list of users. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CursorsBenchmark {
    private static final String LIST = "Organization.users organization=o1 query=ann";

    private final Position position = new Position(new PageRequest("page-7", 200), 17);
    private final String cursor = Cursors.encode(position, LIST);

    @Benchmark
    public Object encode() {
        return Cursors.encode(position, LIST);
    }

    @Benchmark
    public Object decode() {
        return Cursors.decode(cursor, LIST);
    }
}
