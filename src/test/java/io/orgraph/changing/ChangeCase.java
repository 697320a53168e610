package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A mutation with inputs that the sandbox accepts, and the one write that each of them makes.
 *
 * @param inputs the input for each time that it is sent; what it needs is read, or changed, before
 * @param harmless whether sending the write twice changes nothing more
 * @param credential what Tours receives instead of the deployment's API key; empty for that key
 */
record ChangeCase(
        String mutation,
        IntFunction<Map<String, Object>> inputs,
        String method,
        String path,
        boolean harmless,
        String credential) {
    private static final String SESSION = "Cookie better-auth.session_token=sandbox-super-admin";

    static ChangeCase put(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, time -> input, "PUT", path, true, "");
    }

    static ChangeCase delete(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, time -> input, "DELETE", path, true, "");
    }

    static ChangeCase post(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, time -> input, "POST", path, false, "");
    }

    static ChangeCase patch(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, time -> input, "PATCH", path, false, "");
    }

    ChangeCase withInputs(IntFunction<Map<String, Object>> others) {
        return new ChangeCase(mutation, others, method, path, harmless, credential);
    }

    /** Sent by a super admin of Tours. */
    ChangeCase inSession() {
        return new ChangeCase(mutation, inputs, method, path, harmless, SESSION);
    }

    Map<String, Object> input(int time) {
        return inputs.apply(time);
    }

    /** Whether the payload has a result for each change. */
    boolean isBulk() {
        return Mutations.BULK.contains(mutation);
    }

    boolean isOfTours() {
        return path.startsWith("/api/");
    }

    GraphClient caller(GraphClient client) {
        return credential.isEmpty() ? client : client.with("Orgraph-Credential-tours", credential);
    }

    /** The path in the answer of that which has the user errors. */
    String resultPath() {
        return isBulk() ? mutation + ".results.0" : mutation;
    }

    /** The path in the input of the change that the source refuses. */
    List<String> inputPath(Map<String, Object> input) {
        return input.entrySet().stream()
                .filter(field -> isBulk() && field.getValue() instanceof List)
                .map(field -> List.of("input", field.getKey(), "0"))
                .findFirst()
                .orElse(List.of("input"));
    }

    GraphAnswer ask(GraphClient client, Map<String, Object> input, String selection) {
        return Mutation.of(mutation, isBulk() ? "results { " + selection + " }" : selection)
                .ask(client, input);
    }

    @Override
    public String toString() {
        return mutation + " by " + method + " " + path;
    }
}
