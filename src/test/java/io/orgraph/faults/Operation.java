package io.orgraph.faults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of operation. Its document asks for three things: {@code it}, which the fault strikes, {@code near}, which comes
 * from the same source by another call, and {@code far}, which comes from another source.
 *
 * @param name also its source's, so that the operations keep out of each other's way
 * @param kind the kind of its source
 * @param call method and path of the call that the fault strikes; ids are {@code {}}
 * @param failsAt the path of an error, where {@code *} is any index
 * @param refusedAt where the user errors are; empty for a read
 */
record Operation(String name, String kind, String call, String failsAt, String refusedAt, String document) {

    static List<Operation> in(String page) {
        return MarkdownTable.below("Operations", page).stream()
                .map(Operation::of)
                .toList();
    }

    private static Operation of(Map<String, String> row) {
        String name = cell(row, "operation");
        return new Operation(
                name,
                cell(row, "source"),
                cell(row, "call"),
                cell(row, "fails at"),
                cell(row, "refused at"),
                Resource.text("operations/" + name + ".graphql"));
    }

    boolean writes() {
        return !refusedAt.isEmpty();
    }

    /** Matches the beginning of a request's first line, as far as its path goes. */
    Pattern strikes() {
        String method = call.substring(0, call.indexOf(' '));
        String path = "/" + kind + call.substring(call.indexOf(' ') + 1).replace("{}", "[^/? ]+");
        return Pattern.compile("^" + method + " (" + path + ")[? ]");
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column).replace("`", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
