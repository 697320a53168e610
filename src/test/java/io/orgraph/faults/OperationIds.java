package io.orgraph.faults;

import io.orgraph.testkit.GraphAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids that an operation needs, by the names of its variables. */
final class OperationIds {
    /** The source that nothing is ever wrong with; its ids have names that begin with {@code far}. */
    static final String STEADY = "steady";

    private OperationIds() {}

    static Map<String, String> of(Operation operation, Facade facade) {
        Map<String, String> ids = new HashMap<>();
        seen(facade, operation.name(), operation.kind()).forEach(ids::put);
        seen(facade, STEADY, "transactionlink")
                .forEach((name, id) -> ids.put("far" + Character.toUpperCase(name.charAt(0)) + name.substring(1), id));
        return ids;
    }

    private static Map<String, String> seen(Facade facade, String source, String kind) {
        GraphAnswer answer = facade.ask(Resource.text("landscapes/" + kind + ".graphql"), Map.of("source", source))
                .answer();
        if (!answer.errors().isEmpty()) {
            throw new IllegalStateException("The sandbox should show everything: " + answer.json());
        }
        Map<String, String> ids = new HashMap<>();
        gather("", answer.json(), ids);
        return ids;
    }

    private static void gather(String name, Object value, Map<String, String> ids) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> gather(String.valueOf(key), inner, ids));
        } else if (value instanceof List<?> array) {
            array.forEach(inner -> gather(name, inner, ids));
        } else {
            ids.putIfAbsent(name, String.valueOf(value));
        }
    }
}
