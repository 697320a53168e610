package io.orgraph.training;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a server with a sandbox the operations of this folder's resources, over and over, and its probes and pages. */
final class TrainingRun {
    /** The first tells the ids that are the variables of the others, by their aliases. */
    static final List<String> OPERATIONS = List.of(
            "ids",
            "who-may-do-what",
            "nodes",
            "people",
            "shell",
            "workspaces",
            "invitations",
            "audit-log",
            "access-plan",
            "set-membership",
            "set-many",
            "invite",
            "introspection");

    /** Small ones mostly: what all requests go through is compiled first. */
    private static final List<String> READS = List.of(
            "workspaces",
            "shell",
            "workspaces",
            "invitations",
            "workspaces",
            "shell",
            "workspaces",
            "people",
            "workspaces",
            "who-may-do-what");

    private static final List<String> PAGES =
            List.of("/health/liveness", "/health/readiness", "/graphiql", "/prometheus");
    private static final Pattern ID = Pattern.compile("\"(\\w+)\":\"([^\"]+)\"");
    private static final int TIMEOUT = 30_000;
    private static final int SHOWN = 500;

    private final String url;
    private final Map<String, String> headers;

    /** @param headers of each request, such as a credential for a source */
    TrainingRun(String url, Map<String, String> headers) {
        this.url = url;
        this.headers = headers;
    }

    /** Asks everything as often as that. An answer with an error ends it. */
    void play(int rounds) throws IOException, TrainingFailed {
        Map<String, String> ids = ids();
        for (int round = 0; round < rounds; round++) {
            for (String operation : OPERATIONS) {
                ask(operation, ids);
            }
            for (String page : PAGES) {
                answer(page, open(page));
            }
        }
    }

    /** Asks reads until that moment of {@link System#nanoTime}, and returns how many. */
    long read(long end) throws IOException, TrainingFailed {
        Map<String, String> ids = ids();
        long asked = 0;
        while (System.nanoTime() - end < 0) {
            ask(READS.get((int) (asked % READS.size())), ids);
            asked++;
        }
        return asked;
    }

    private Map<String, String> ids() throws IOException, TrainingFailed {
        return ids(ask("ids", Map.of()));
    }

    /** The first of each alias. */
    private static Map<String, String> ids(String answer) {
        Map<String, String> ids = new LinkedHashMap<>();
        Matcher id = ID.matcher(answer);
        while (id.find()) {
            ids.putIfAbsent(id.group(1), id.group(2));
        }
        return ids;
    }

    String ask(String operation, Map<String, String> variables) throws IOException, TrainingFailed {
        HttpURLConnection request = open("/graphql");
        request.setRequestMethod("POST");
        request.setRequestProperty("Content-Type", "application/json");
        request.setRequestProperty("Accept", "application/graphql-response+json, application/json");
        request.setDoOutput(true);
        request.getOutputStream().write(body(document(operation), variables).getBytes(StandardCharsets.UTF_8));
        String answer = answer(operation, request);
        if (answer.contains("\"errors\":")) {
            throw new TrainingFailed(
                    "the operation " + operation + " of the training run has an error: " + shown(answer));
        }
        return answer;
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection request = (HttpURLConnection) new URL(url + path).openConnection();
        headers.forEach(request::setRequestProperty);
        request.setConnectTimeout(TIMEOUT);
        request.setReadTimeout(TIMEOUT);
        return request;
    }

    private static String answer(String what, HttpURLConnection request) throws IOException, TrainingFailed {
        int status = request.getResponseCode();
        try (InputStream answer = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            String text = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200) {
                throw new TrainingFailed(
                        what + " of the training run was answered with " + status + ": " + shown(text));
            }
            return text;
        }
    }

    static String document(String operation) throws IOException {
        try (InputStream text = TrainingRun.class.getResourceAsStream("/training/" + operation + ".graphql")) {
            return new String(Objects.requireNonNull(text, operation).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Variables that an operation does not declare are ignored. */
    private static String body(String document, Map<String, String> variables) {
        String values = variables.entrySet().stream()
                .map(value -> quoted(value.getKey()) + ":" + quoted(value.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"query\":" + quoted(document) + ",\"variables\":" + values + "}";
    }

    private static String shown(String answer) {
        return answer.length() > SHOWN ? answer.substring(0, SHOWN) + "…" : answer;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
