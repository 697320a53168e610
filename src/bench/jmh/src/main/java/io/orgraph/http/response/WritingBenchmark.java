package io.orgraph.http.response;

import io.orgraph.graph.operation.ResponseNames;
import io.orgraph.graph.operation.ResponseObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An answer with a list of objects of two texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WritingBenchmark {
    @Param({"20", "2000"})
    public int rows;

    private Map<String, ?> answer;

    @Setup
    public void start() {
        ResponseNames names = new ResponseNames(List.of("sourceId", "name"));
        List<?> nodes = IntStream.range(0, rows)
                .mapToObj(row -> new ResponseObject(names, new Object[] {"w" + row, "Workspace " + row}))
                .toList();
        answer = Map.of("data", Map.of("nodes", nodes));
        if (!new String(JsonWriter.write(answer), StandardCharsets.UTF_8).contains("\"w" + (rows - 1) + "\"")) {
            throw new IllegalStateException("Rows are missing");
        }
    }

    @Benchmark
    public Object answer() {
        return JsonWriter.write(answer);
    }
}
