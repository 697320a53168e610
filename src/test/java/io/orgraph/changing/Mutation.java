package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.Map;

/** One mutation, asked for with a selection of its payload. */
record Mutation(String name, String selection) {

    static Mutation of(String name, String selection) {
        return new Mutation(name, selection);
    }

    GraphAnswer ask(GraphClient client, Map<String, ?> input) {
        return client.ask(text(), Map.of("input", input));
    }

    private String text() {
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return "mutation($input: " + type + "!) { " + name + "(input: $input) { " + selection
                + " userErrors { code message path retryable retryAfter } } }";
    }
}
