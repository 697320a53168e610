package io.orgraph.testkit;

import io.orgraph.sandbox.Sandbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks operations one by one, and notes the calls that each made at the sandbox and that none of its fields names. */
public final class CallWatch {
    private static final String NODE = "query($id: ID!) { node(id: $id) { __typename } }";

    private final FieldCalls fields = FieldCalls.read();
    private final Map<String, Set<String>> ofNodes = new HashMap<>();
    private final Map<String, Set<String>> unnamed = new TreeMap<>();
    private final Sandbox sandbox;

    /** Of a sandbox that nobody else calls meanwhile. */
    public CallWatch(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The calls that no field names, by the documents of their operations. */
    public Map<String, Set<String>> unnamed() {
        return unnamed;
    }

    public GraphAnswer ask(GraphClient client, String document, Map<String, ?> variables) {
        Set<String> ofNode = document.contains("node(id: $id)")
                ? ofNodes.computeIfAbsent(String.valueOf(variables.get("id")), id -> {
                    sandbox.calls().clear();
                    client.ask(NODE, Map.of("id", id));
                    return made();
                })
                : Set.of();
        sandbox.calls().clear();
        GraphAnswer answer = client.ask(document, variables);
        Set<String> left = unnamed(document, ofNode, made());
        if (!left.isEmpty()) {
            unnamed.put(document, left);
        }
        return answer;
    }

    /**
     * The calls of one operation that none of its fields names.
     *
     * @param ofNode what finding the object costs, known by doing it, since {@code Query.node} names the calls of all types
     */
    public Set<String> unnamed(String document, Set<String> ofNode, Set<String> made) {
        Set<String> left = new TreeSet<>(made);
        left.removeAll(ofNode);
        left.removeAll(fields.namedBy(document, field -> !field.equals("Query.node")));
        return left;
    }

    private Set<String> made() {
        return sandbox.calls().all().stream().map(DeclaredEndpoints::of).collect(Collectors.toCollection(TreeSet::new));
    }
}
