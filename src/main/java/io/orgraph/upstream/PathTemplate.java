package io.orgraph.upstream;

import io.orgraph.model.PathId;
import java.util.ArrayList;
import java.util.List;

/** A path with placeholders for ids, {@code /workspaces/{workspace}/roles}, kept as the literal parts around them. */
final class PathTemplate {
    private static final int USUAL_ID = 40;

    private final String template;
    private final String[] literals;

    private PathTemplate(String template, List<String> literals) {
        this.template = template;
        this.literals = literals.toArray(String[]::new);
    }

    static PathTemplate of(String template) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (String segment : segmentsOf(template)) {
            literal.append('/');
            int open = segment.indexOf('{');
            if (open < 0) {
                literal.append(segment);
            } else {
                literals.add(literal.append(segment, 0, open).toString());
                literal = new StringBuilder(segment.substring(segment.indexOf('}') + 1));
            }
        }
        literals.add(literal.toString());
        return new PathTemplate(template, literals);
    }

    String with(PathId... ids) {
        if (ids.length != literals.length - 1) {
            throw new IllegalArgumentException(
                    template + " takes " + (literals.length - 1) + " ids, not " + ids.length);
        }
        StringBuilder path = new StringBuilder(template.length() + USUAL_ID * ids.length).append(literals[0]);
        for (int place = 0; place < ids.length; place++) {
            PathSegment.append(path, ids[place].value());
            path.append(literals[place + 1]);
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return template;
    }

    private static List<String> segmentsOf(String template) {
        List<String> segments = List.of(template.split("/", -1));
        List<String> named = segments.subList(1, segments.size());
        if (named.isEmpty() || !segments.get(0).isEmpty() || !named.stream().allMatch(PathTemplate::isSound)) {
            throw new IllegalArgumentException("Not a path of segments such as /workspaces/{workspace}/roles, each with"
                    + " one place for an id at most, without a query and without dot segments: " + template);
        }
        return named;
    }

    private static boolean isSound(String segment) {
        int open = segment.indexOf('{');
        int close = segment.indexOf('}');
        if (open < 0) {
            return isName(segment) && !segment.equals(".") && !segment.equals("..");
        }
        return close > open
                && isLiteral(segment.substring(0, open))
                && isName(segment.substring(open + 1, close))
                && isLiteral(segment.substring(close + 1));
    }

    private static boolean isName(String part) {
        return !part.isEmpty() && isLiteral(part);
    }

    private static boolean isLiteral(String part) {
        return part.chars().allMatch(character -> PercentEncoding.isBare((char) character) || character == ':');
    }
}
