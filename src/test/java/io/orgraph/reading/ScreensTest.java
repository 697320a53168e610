package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.orgraph.testkit.GoldenOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of the 25 screens of a console says what their operations say, which {@link GoldenOfAllSourcesTest} runs. */
class ScreensTest {
    private static final String FOLDER = "golden-screens";
    private static final int IN_ONE = 21;
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\| (yes|in part|no) \\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern OPERATION =
            Pattern.compile("\\[([^]]+)]\\(\\.\\./test/resources/" + FOLDER + "/([^)/]+)\\)");
    private static final Map<String, String> SOURCES =
            Map.of("transactionlink", "TransactionLink", "kognitos", "Kognitos", "tours", "Tours");

    @Test
    void each_of_the_25_screens_has_its_row_which_says_what_it_lacks_where_it_is_not_complete() throws IOException {
        List<MatchResult> rows = rows();

        assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(operations(row).isEmpty()).isEqualTo(row.group(4).equals("no"));
            assertThat(row.group(4).equals("yes") || !row.group(5).isBlank()).isTrue();
        });
    }

    @Test
    void enough_of_them_are_one_query_and_one_mutation_for_each_button() throws IOException {
        List<MatchResult> inOne =
                rows().stream().filter(row -> row.group(4).equals("yes")).toList();

        assertThat(inOne).hasSizeGreaterThanOrEqualTo(IN_ONE).allSatisfy(row -> {
            List<OperationDefinition> operations =
                    operations(row).stream().map(ScreensTest::parsed).toList();
            assertThat(operations)
                    .filteredOn(operation -> operation.getOperation() == OperationDefinition.Operation.QUERY)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(operations)
                    .filteredOn(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION)
                    .allMatch(mutation ->
                            mutation.getSelectionSet().getSelections().size() == 1);
        });
    }

    private static OperationDefinition parsed(String folder) {
        return Parser.parse(variants(folder).get(0).document())
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
    }

    @Test
    void each_operation_of_a_screen_stands_in_the_row_of_its_number() throws IOException {
        List<String> linked = rows().stream()
                .flatMap(row -> operations(row).stream().map(name -> row.group(1) + " " + name))
                .toList();

        assertThat(linked)
                .containsExactlyInAnyOrderElementsOf(screens().keySet().stream()
                        .map(name -> Integer.valueOf(name.substring(0, 2)) + " " + name)
                        .toList());
    }

    @Test
    void the_calls_of_a_row_are_those_that_its_operations_state() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            String stated =
                    operations(row).stream().map(name -> calls(variants(name))).collect(Collectors.joining("; then "));
            assertThat(row.group(3)).as("%s", row.group()).isEqualTo(stated.isEmpty() ? "none" : stated);
        });
    }

    /** Of an operation that is there for several sources, the calls of each, also if there are none. */
    private static String calls(List<GoldenOperation> variants) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (String source : List.of("transactionlink", "kognitos", "tours")) {
            if (variants.stream().anyMatch(variant -> variant.name().endsWith(" " + source))) {
                counted.put(source, 0);
            }
            variants.stream()
                    .flatMap(variant -> variant.calls().stream())
                    .filter(call -> call.contains(" /" + source + "/"))
                    .forEach(
                            call -> counted.merge(source, Integer.valueOf(call.replaceFirst(" .*", "")), Integer::sum));
        }
        return counted.entrySet().stream()
                .map(entry -> SOURCES.get(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The operations by the names of their folders. */
    private static Map<String, List<GoldenOperation>> screens() {
        return GoldenOperation.in(FOLDER).stream()
                .collect(Collectors.groupingBy(GoldenOperation::folder, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<GoldenOperation> variants(String folder) {
        return Objects.requireNonNull(screens().get(folder), folder);
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("src/docs/front-ends.md")))
                .results()
                .toList();
    }

    /** The folders that a row links, by their own names. */
    private static List<String> operations(MatchResult row) {
        return OPERATION
                .matcher(row.group(2))
                .results()
                .map(link -> link.group(2))
                .toList();
    }
}
