package io.orgraph.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What CONTRIBUTING.md tells people. */
final class Contributing {
    /** Such as {@code | `change` | what lives there | `source`, `model` |}. */
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\|.*\\|([^|]*)\\|$", Pattern.MULTILINE);

    private static final Pattern CODE = Pattern.compile("^```java\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final String page;

    private Contributing(String page) {
        this.page = page;
    }

    static Contributing read() {
        try {
            return new Contributing(Files.readString(Path.of("CONTRIBUTING.md")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For each package, what of ours it may use. */
    Map<String, Set<String>> map() {
        return ROW.matcher(page).results().collect(Collectors.toMap(row -> row.group(1), Contributing::used));
    }

    List<String> javaExamples() {
        return CODE.matcher(page).results().map(block -> block.group(1)).toList();
    }

    private static Set<String> used(MatchResult row) {
        return Set.of(row.group(2).replace("`", "").strip().split(", "));
    }
}
