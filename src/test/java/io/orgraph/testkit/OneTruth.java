package io.orgraph.testkit;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Asks for objects by every way that the schema has to them, and gathers what is told: by each field of each type that
 * leads on, by each field of the root that takes an id, and by {@code nodes}. The ids that it begins with come out of the
 * facts that are there already.
 */
public final class OneTruth {
    private static final int AT_ONCE = 50;
    private final GraphQLSchema schema;
    private final BiFunction<String, Map<String, ?>, GraphAnswer> client;
    private final Facts facts = new Facts();
    private final int samples;

    /**
     * @param samples of how many objects of each type of a source all that they lead to is asked
     */
    public OneTruth(GraphQLSchema schema, BiFunction<String, Map<String, ?>, GraphAnswer> client, int samples) {
        this.schema = schema;
        this.client = client;
        this.samples = samples;
    }

    public Facts facts() {
        return facts;
    }

    /** Asks a document, with all ids in it. */
    public GraphAnswer ask(String place, String document, Map<String, ?> variables) {
        IdentifiedDocument identified = new IdentifiedDocument(schema, document, variables);
        GraphAnswer answer = client.apply(identified.text(), variables);
        if (!answer.json().containsKey("data")) {
            throw new AssertionError(place + " is refused: " + answer.json() + " " + identified.text());
        }
        identified.read(answer, place, facts);
        return answer;
    }

    /** Follows all ways on, from a few objects of each type, until none leads to a type that was not met. */
    public Set<String> walk() {
        Map<String, Integer> walked = new LinkedHashMap<>();
        Set<Facts.Subject> done = new HashSet<>();
        FullSelection selection = new FullSelection(schema, 8);
        List<Facts.Subject> next = facts.subjects();
        while (!next.isEmpty()) {
            for (Facts.Subject subject : next) {
                String kind = subject.source() + " " + subject.type();
                if (done.add(subject) && walked.merge(kind, 1, Integer::sum) <= samples) {
                    waysFrom(subject, selection);
                }
                if (Objects.equals(walked.get(kind), 1)) {
                    eachAlone(subject, selection);
                }
            }
            next = facts.subjects().stream()
                    .filter(subject -> !done.contains(subject))
                    .toList();
        }
        return selection.leftOut();
    }

    private void waysFrom(Facts.Subject subject, FullSelection selection) {
        GraphQLObjectType type = Objects.requireNonNull(schema.getObjectType(subject.type()));
        ask(
                "from " + subject.type(),
                "query($id: ID!) { node(id: $id) { ... on " + type.getName() + " { " + selection.beyond(type)
                        + " } } }",
                Map.of("id", subject.id()));
        schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> takesOneId(field)
                        && GraphQLTypeUtil.unwrapAll(field.getType()).equals(type))
                .forEach(field -> ask(
                        "Query." + field.getName(),
                        "query($id: ID!) { " + field.getName() + "(id: $id) { " + selection.of(type) + " } }",
                        Map.of("id", subject.id())));
    }

    private void eachAlone(Facts.Subject subject, FullSelection selection) {
        GraphQLObjectType type = Objects.requireNonNull(schema.getObjectType(subject.type()));
        for (String field : selection.each(type)) {
            ask(
                    "alone",
                    "query($id: ID!) { node(id: $id) { ... on " + type.getName() + " { " + field + " } } }",
                    Map.of("id", subject.id()));
        }
    }

    private static boolean takesOneId(GraphQLFieldDefinition field) {
        List<GraphQLArgument> arguments = field.getArguments();
        return arguments.size() == 1 && arguments.get(0).getName().equals("id");
    }

    /** Asks for every object that was met once more, by its id, but for roles that no list has. */
    public void askAgain() {
        FullSelection selection = new FullSelection(schema, 1);
        for (GraphQLObjectType type : selection.nodes()) {
            List<String> ids = facts.subjects().stream()
                    .filter(subject -> subject.type().equals(type.getName()))
                    .filter(subject -> !facts.isToldAs(subject, "sourceId", "null")
                            || !type.getName().endsWith("Role"))
                    .map(Facts.Subject::id)
                    .toList();
            String document = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on " + type.getName() + " { "
                    + selection.of(type) + " } } }";
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                again(document, type.getName(), ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            }
        }
    }

    /** What is answered has the id that was asked for. */
    private void again(String document, String type, List<String> ids) {
        GraphAnswer answer = ask("again", document, Map.of("ids", ids));
        for (int i = 0; i < ids.size(); i++) {
            String path = "nodes." + i;
            boolean isFailed = answer.failures().stream().anyMatch(failure -> failure.startsWith(path + " "));
            if (!isFailed) {
                Object answered = answer.at(path + ".id");
                facts.add(new Facts.Subject(type, ids.get(i)), "id", String.valueOf(answered), "again." + path);
            }
        }
    }
}
