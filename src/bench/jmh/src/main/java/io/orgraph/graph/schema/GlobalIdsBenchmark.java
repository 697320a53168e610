package io.orgraph.graph.schema;

import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The id of a user. No source is configured here, which is found last, so decoding does all that it does otherwise. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GlobalIdsBenchmark {
    private final NodeId id = new UserId(
            new OrganizationId(new SourceName("crm"), "5f2b6c1e-3b0a-4a57-9a53-0d2f0a3c9f11"),
            "9d1e7a44-8c5f-4a1b-8f0e-3c2d1b0a9f22");
    private final String text = GlobalIds.encode(id);
    private final GlobalIds ids = new GlobalIds(new SourceRegistry(List.of()));

    @Benchmark
    public Object encode() {
        return GlobalIds.encode(id);
    }

    @Benchmark
    public Object decode() {
        return ids.decode(text);
    }
}
