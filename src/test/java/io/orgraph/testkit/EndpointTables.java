package io.orgraph.testkit;

import graphql.schema.GraphQLObjectType;
import io.orgraph.model.SourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The section of README.md with a table for each kind of source: its endpoints, and the fields that call them, out of the
 * directives of the schema.
 */
public final class EndpointTables {
    private static final String BEGIN = "## Endpoints by field\n";
    private static final String END = "\n## More\n";
    private static final Map<SourceKind, String> TITLES = Map.of(
            SourceKind.TRANSACTIONLINK,
            "TransactionLink",
            SourceKind.KOGNITOS,
            "Kognitos",
            SourceKind.TOURS,
            "Tours & Events");
    private static final Comparator<String> BY_PATH = Comparator.comparing(
                    (String endpoint) -> endpoint.replaceFirst("^\\w+ ", ""))
            .thenComparing(endpoint -> endpoint);

    /** Of an endpoint that more fields call, a row names these and counts the others. */
    private static final int MOST = 16;

    private EndpointTables() {}

    /** The page with the section as it has to be. */
    public static String writtenIn(String page, FieldCalls fields) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalArgumentException("no section for the tables of endpoints");
        }
        String tables = Arrays.stream(SourceKind.values())
                .map(kind -> table(kind, fields))
                .collect(Collectors.joining("\n"));
        return page.substring(0, begin) + "\n" + tables + page.substring(end);
    }

    private static String table(SourceKind kind, FieldCalls fields) {
        Map<String, List<String>> rows = new TreeMap<>(BY_PATH);
        Map<String, Set<String>> calls = fields.calls();
        types(fields)
                .forEach(type -> type.getFieldDefinitions().forEach(field -> {
                    String name = type.getName() + "." + field.getName();
                    Objects.requireNonNull(calls.get(name)).stream()
                            .filter(call -> call.startsWith(kind + " "))
                            .map(call -> call.substring(kind.name().length() + 1))
                            .forEach(call -> rows.computeIfAbsent(call, first -> new ArrayList<>())
                                    .add(name));
                }));
        return rows.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | " + cell(row.getValue()) + " |\n")
                .collect(Collectors.joining(
                        "", "| " + Objects.requireNonNull(TITLES.get(kind)) + " | fields |\n|---|---|\n", ""));
    }

    /** Objects, in the order of the file: interfaces name nothing else. */
    private static List<GraphQLObjectType> types(FieldCalls fields) {
        return fields.schema().getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .sorted(Comparator.comparing(EndpointTables::line))
                .toList();
    }

    private static int line(GraphQLObjectType type) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(type.getDefinition()).getSourceLocation())
                .getLine();
    }

    /** A type is written once, with the first of its fields. */
    private static String cell(List<String> fields) {
        List<String> named = fields.subList(0, Math.min(MOST, fields.size()));
        StringBuilder cell = new StringBuilder();
        String last = "";
        for (String field : named) {
            String type = field.substring(0, field.indexOf('.'));
            cell.append(cell.isEmpty() ? "`" : ", `")
                    .append(type.equals(last) ? field.substring(type.length()) : field)
                    .append('`');
            last = type;
        }
        int others = fields.size() - named.size();
        return others == 0 ? cell.toString() : cell + " and " + others + " more";
    }
}
