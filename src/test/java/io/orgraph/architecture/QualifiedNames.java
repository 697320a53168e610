package io.orgraph.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of types in code with their whole package before them, where an import would have done. */
final class QualifiedNames {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*+");
    private static final Pattern HEAD = Pattern.compile("(?m)^(?:import|package) .*$");
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:(?:java|javax|jakarta|io|org|com|net)\\.(?:[a-z]\\w*\\.)+|graphql\\.(?:[a-z]\\w*\\.)*)"
                    + "([A-Z]\\w*)");

    private QualifiedNames() {}

    static List<String> in(JavaClass type, Root root) {
        Path file = Javadoc.file(root, type.getName());
        if (!Files.exists(file)) {
            return List.of();
        }
        String source = Javadoc.read(file);
        String code =
                COMMENT.matcher(LITERAL.matcher(source).replaceAll("\"\"")).replaceAll("");
        return NAME.matcher(HEAD.matcher(code).replaceAll(""))
                .results()
                .filter(name -> !isTaken(name.group(1), source, file))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Whether the short name means another type there already: by an import, a neighbour or a type of the file's own. */
    private static boolean isTaken(String name, String source, Path file) {
        return Pattern.compile("import [\\w.]+\\." + name + ";").matcher(source).find()
                || Pattern.compile("(?:class|interface|record|enum) " + name + "\\b")
                        .matcher(source)
                        .find()
                || Files.exists(file.resolveSibling(name + ".java"));
    }
}
