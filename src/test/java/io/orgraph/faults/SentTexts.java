package io.orgraph.faults;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.orgraph.testkit.ArgumentWalk;
import io.orgraph.testkit.ArgumentWalk.Place;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which texts of a schema go on to a source, and what becomes of those that must not. A text goes on where a word that is
 * given there is seen in a call.
 *
 * @param ask answers a document with the variable {@code v}
 * @param calls all that was sent to sources so far, each call whole
 */
record SentTexts(
        ArgumentWalk walk, BiFunction<String, Map<String, Object>, GraphAnswer> ask, Supplier<List<String>> calls) {
    private static final String MARK = "zqmark";

    /** What a place takes that does not take any text. */
    private static final List<String> PROBES = List.of(MARK, MARK + "@halden.example", "Pacific/Auckland");

    /** What is refused in a text that may have several lines. */
    private static final List<String> WRONG_IN_PROSE =
            List.of("\u0000", "\u001b[2J", "\u007f", "\u0085", "\ud83d", "\udcbb");

    private static final List<String> WRONG = Stream.concat(
                    WRONG_IN_PROSE.stream(), Stream.of("a\nb", "a\tb", "a\r\nX: 1"))
            .toList();

    private static final Pattern PROSE = Pattern.compile("Mutation\\..+\\(input\\.description\\)");

    /**
     * What the walk came by.
     *
     * @param reaching the places from which a text goes on, each with the source
     * @param holes where a wrong text went on, or was refused without saying where it stood
     */
    record Walked(int places, List<String> reaching, int sendings, List<String> holes) {}

    /** What takes something away comes last. */
    Walked over(List<String> sources) {
        List<Place> places = walk.places(SentTexts::isText).stream()
                .sorted(Comparator.comparing(place -> place.field().getName().matches("(delete|remove|revoke).*")))
                .toList();
        List<String> reaching = new ArrayList<>();
        List<String> holes = new ArrayList<>();
        int sendings = 0;
        for (Place place : places) {
            for (String source : sources) {
                Optional<String> probe = PROBES.stream()
                        .filter(text -> isSeen(place, source, text))
                        .findFirst();
                if (probe.isPresent()) {
                    reaching.add(place + " at " + source);
                    sendings += 2 * wrong(place).size();
                    wrong(place)
                            .forEach(wrong -> Stream.of(probe.get() + wrong, wrong + probe.get())
                                    .flatMap(text -> hole(place, source, text, probe.get()).stream())
                                    .forEach(holes::add));
                }
            }
        }
        return new Walked(places.size(), reaching, sendings, holes);
    }

    private static boolean isText(graphql.schema.GraphQLInputType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName().equals("String");
    }

    private static List<String> wrong(Place place) {
        return PROSE.matcher(place.toString()).matches() ? WRONG_IN_PROSE : WRONG;
    }

    private boolean isSeen(Place place, String source, String text) {
        int before = calls.get().size();
        return ask(place, source, text).isPresent() && isIn(later(before), text);
    }

    private Optional<String> hole(Place place, String source, String text, String probe) {
        int usual = callsOfTheObject(place, source);
        int before = calls.get().size();
        GraphAnswer answer = ask(place, source, text).orElseThrow();
        List<String> later = later(before);
        String what = place + " at " + source + " with "
                + Pattern.compile("[^ -~]")
                        .matcher(text)
                        .replaceAll(found ->
                                "\\\\u%04x".formatted((int) found.group().charAt(0)));
        if (isIn(later, probe) || later.size() > usual) {
            return Optional.of(what + " is sent");
        }
        return isRefused(place, answer) ? Optional.empty() : Optional.of(what + " is answered " + answer.json());
    }

    /** What it costs to come to the object whose field it is. */
    private int callsOfTheObject(Place place, String source) {
        if (place.isOfRoot()) {
            return 0;
        }
        int before = calls.get().size();
        String id = walk.samples().id(place.type().getName(), source).orElseThrow();
        GraphAnswer unused = ask.apply("{ node(id: " + id + ") { __typename } }", Map.of());
        return later(before).size();
    }

    private static boolean isIn(List<String> calls, String text) {
        return calls.stream()
                .anyMatch(call -> call.contains(text)
                        || call.contains(text.replace("@", "%40").replace("/", "%2F")));
    }

    private List<String> later(int before) {
        List<String> all = calls.get();
        return all.subList(before, all.size());
    }

    private Optional<GraphAnswer> ask(Place place, String source, String text) {
        boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(place.end()));
        return walk.document(place, source, "($v: String!)", isList ? "[$v]" : "$v")
                .map(document -> ask.apply(document, Map.of("v", text)));
    }

    /** As an error that names the argument, or, of a mutation, as a fault at the field. */
    private static boolean isRefused(Place place, GraphAnswer answer) {
        String at = String.join(".", place.names());
        boolean isError = answer.errors().stream()
                .anyMatch(error -> "BAD_USER_INPUT".equals(Json.at(error, "extensions.code"))
                        && String.valueOf(Json.at(error, "message")).contains("'" + at + "'"));
        boolean isFault = answer.at(place.field().getName() + ".userErrors") instanceof List<?> faults
                && faults.stream().anyMatch(fault -> isAt(at, fault));
        return isError || isFault;
    }

    private static boolean isAt(String at, Object fault) {
        String path = String.valueOf(Json.at(fault, "path"))
                .replaceAll("[\\[\\] ]", "")
                .replaceAll(",\\d+", "");
        return List.of("INVALID", "INVALID_EMAIL").contains(String.valueOf(Json.at(fault, "code")))
                && path.replace(',', '.').equals(at);
    }
}
