package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.json.RecordReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A list of workspaces as TransactionLink sends it, with a member that is not read; beside it, by the JSON library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {
    private static final Argument<List<WorkspaceJson>> LIST = Argument.listOf(WorkspaceJson.class);

    @Param({"20", "2000"})
    public int rows;

    private final ObjectMapper json = ObjectMapper.getDefault();
    private final RecordReaders records = new RecordReaders();
    private byte[] body;

    @Setup
    public void start() throws IOException {
        body = IntStream.range(0, rows)
                .mapToObj(row -> "{\"id\":\"" + new UUID(7, row) + "\",\"name\":\"Workspace " + row
                        + "\",\"description\":\"Of the team\",\"settings\":{\"theme\":\"dark\",\"tags\":[1,2]}}")
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        if (!json.readValue(body, LIST).equals(records.read(body, LIST))) {
            throw new IllegalStateException("One of them reads something else");
        }
    }

    @Benchmark
    public Object list() {
        return records.read(body, LIST);
    }

    @Benchmark
    public Object listByLibrary() throws IOException {
        return json.readValue(body, LIST);
    }
}
