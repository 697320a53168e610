package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.failure.ProtocolCode;
import io.orgraph.graph.execution.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README lists every code that an error can have, and none that it cannot. */
class ErrorCodesTest {
    private static final Pattern LISTED = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z]+)*\\b");
    private static final Set<String> NO_CODES = Set.of("REST", "GET", "JSON", "HTTP");

    @Test
    void the_list_of_the_readme_is_complete() throws IOException {
        Set<String> codes = Stream.of(names(Code.values()), names(ProtocolCode.values()), names(Refusal.values()))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed()).containsExactlyElementsOf(codes).contains("LIMIT_EXCEEDED", "BUDGET_EXCEEDED");
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
