package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.failure.Code;
import io.orgraph.failure.ProtocolCode;
import io.orgraph.graph.execution.Refusal;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.SchemaEnum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README and the schema list every code that an error can have, and none that it cannot. */
class ErrorCodesTest {
    private static final Pattern LISTED = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z]+)*\\b");
    private static final Set<String> NO_CODES = Set.of("REST", "GET", "JSON", "HTTP");

    @Test
    void the_list_of_the_readme_is_complete() throws IOException {
        assertThat(listed()).containsExactlyElementsOf(given()).contains("LIMIT_EXCEEDED", "BUDGET_EXCEEDED");
    }

    @Test
    void the_enum_of_the_schema_is_complete() {
        assertThat(SchemaEnum.values("ErrorCode")).containsExactlyInAnyOrderElementsOf(given());
    }

    @Test
    void a_code_that_is_not_in_the_enum_fails_the_test_that_reads_it() {
        Map<String, Object> json = Map.of("errors", List.of(Map.of("extensions", Map.of("code", "MADE_UP"))));

        assertThatThrownBy(() -> new GraphAnswer(200, json)).hasMessageContaining("MADE_UP");
    }

    private static Set<String> given() {
        return Stream.of(names(Code.values()), names(ProtocolCode.values()), names(Refusal.values()))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> listed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String list = readme.substring(
                readme.indexOf("`code` is what a program acts on"), readme.indexOf("`reference`, if present"));
        return LISTED.matcher(list)
                .results()
                .map(MatchResult::group)
                .filter(word -> !NO_CODES.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
