package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.LogLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault at every moment for every kind of operation, as {@code faults/matrix.md} states it. */
class MatrixTest {
    private static final String PAGE = Resource.text("matrix.md");
    private static final List<Operation> OPERATIONS = Operation.in(PAGE);
    private static final Statements STATEMENTS = Statements.in(PAGE, OPERATIONS);
    /** What stands in no answer: an upstream's own words, addresses and credentials. */
    private static final String[] SECRETS = {"MARKER", "127.0.0.1", DeadEnds.NO_SUCH_HOST, "_sandbox_admin"};

    private static final Report REPORT = new Report(OPERATIONS);
    private static final ExecutorService SIDE_BY_SIDE = Executors.newFixedThreadPool(OPERATIONS.size());
    private static LogLines log;
    private static MatrixEnvironment bench;

    @BeforeAll
    static void open() {
        log = new LogLines().at("DEBUG", "io.orgraph").at("OFF", "io.orgraph.upstream.wire");
        bench = new MatrixEnvironment(OPERATIONS);
        warmUp();
    }

    @AfterAll
    static void close() {
        bench.close();
        SIDE_BY_SIDE.shutdown();
        log.close();
        REPORT.write();
    }

    @TestFactory
    Stream<DynamicContainer> what_is_stated_of_a_fault_comes_of_it() {
        return FaultCases.all().stream()
                .map(mishap -> DynamicContainer.dynamicContainer(
                        mishap.toString(), Stream.of(mishap).flatMap(this::row)));
    }

    @Test
    void nothing_is_stated_of_what_is_not_tried() {
        assertThat(FaultCases.all().stream().map(FaultCase::toString))
                .containsAll(STATEMENTS.rows())
                .doesNotHaveDuplicates();
    }

    /** The operations of a row run side by side. */
    private Stream<DynamicTest> row(FaultCase mishap) {
        Map<Operation, CompletableFuture<Observation>> running = new LinkedHashMap<>();
        OPERATIONS.stream()
                .filter(operation -> isApplicable(mishap, operation))
                .forEach(operation -> running.put(
                        operation, CompletableFuture.supplyAsync(() -> bench.run(mishap, operation), SIDE_BY_SIDE)));
        Stream<DynamicTest> cells = running.entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(
                        mishap + ": " + cell.getKey(),
                        () -> check(mishap, cell.getKey(), cell.getValue().join())));
        return Stream.concat(cells, Stream.of(DynamicTest.dynamicTest(mishap + ": the log", MatrixTest::checkLog)));
    }

    private static boolean isApplicable(FaultCase mishap, Operation operation) {
        Statement stated = STATEMENTS.of(mishap, operation);
        if (stated == null || stated.cell().isApplicable()) {
            return true;
        }
        REPORT.notApplicable(mishap, operation);
        return false;
    }

    private static void check(FaultCase mishap, Operation operation, Observation seen) {
        Statement stated = STATEMENTS.of(mishap, operation);
        boolean isGreen = stated != null
                && seen.cell().equals(stated.cell())
                && seen.took().toMillis() <= stated.millis()
                && Stream.of(SECRETS).noneMatch(seen.text()::contains)
                && Elsewhere.connections() == 0;
        REPORT.add(mishap, operation, seen, isGreen);

        assertThat(stated).as("a statement for %s", seen.cell()).isNotNull();
        assertThat(seen.cell())
                .as("%s: %s", mishap, operation)
                .isEqualTo(Objects.requireNonNull(stated).cell());
        assertThat(seen.took().toMillis()).isLessThanOrEqualTo(stated.millis());
        assertThat(seen.text()).doesNotContain(SECRETS);
        assertThat(Elsewhere.connections()).isZero();
    }

    private static void checkLog() {
        assertThat(log.all())
                .isNotEmpty()
                .noneMatch(line -> line.contains("MARKER") || line.contains("_sandbox_admin"));
    }

    /** Classes are loaded and clients made here, at each place, and not on a cell's time. */
    private static void warmUp() {
        FaultCase nothing =
                FaultCase.of("nothing", FaultCase.BEFORE, call -> call.answer().whole());
        for (int time = 0; time < 3; time++) {
            OPERATIONS.forEach(operation ->
                    assertThat(bench.run(nothing, operation).cell().code()).isEqualTo("OK"));
        }
        Unreached.all()
                .flatMap(mishap -> OPERATIONS.stream()
                        .map(operation ->
                                CompletableFuture.supplyAsync(() -> bench.run(mishap, operation), SIDE_BY_SIDE)))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
