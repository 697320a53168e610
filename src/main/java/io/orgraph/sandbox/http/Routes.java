package io.orgraph.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The routes of one API.
 *
 * @param all in any order: where templates overlap, the one with the fewest variables wins
 * @param <E> the kind of endpoint
 */
public record Routes<E>(List<Route<E>> all) {

    /** A route that fits a path, with the decoded values of its variables. */
    public record Match<E>(Route<E> route, Map<String, String> variables) {}

    /**
     * The result of a look-up by method and path.
     *
     * @param match null if the path does not take the method
     * @param allowed the methods that the path takes, as the header Allow has them; empty if there is no such path
     */
    public record Found<E>(@Nullable Match<E> match, String allowed) {}

    /** Keeps a copy of the routes. */
    public Routes {
        all = List.copyOf(all);
    }

    /** Looks up the route for a method and a path. */
    public Found<E> find(String method, List<String> segments) {
        var matches = at(segments);
        var fitting = matches.stream()
                .filter(match -> match.route().method().equals(method))
                .findFirst()
                .orElse(null);
        var allowed = matches.stream().map(match -> match.route().method()).collect(Collectors.joining(", "));
        return new Found<>(fitting, allowed);
    }

    /** One match for each method that the path knows; none if there is no such path. */
    public List<Match<E>> at(List<String> segments) {
        var matches = new ArrayList<Match<E>>();
        for (Route<E> route : all) {
            var variables = route.variablesIn(segments);
            if (variables != null) {
                matches.add(new Match<>(route, variables));
            }
        }
        int fewest = matches.stream()
                .mapToInt(match -> match.variables().size())
                .min()
                .orElse(0);
        matches.removeIf(match -> match.variables().size() > fewest);
        return matches;
    }
}
