package io.orgraph.attack;

import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.util.List;
import java.util.stream.Stream;

/** An upstream that says too much in whatever it answers: it repeats the credential it was shown, and adds a mark. */
final class TalkativeUpstream implements AutoCloseable {
    /** With spaces, so that it cannot pass for an id that is handed on to support. */
    static final String MARK = "MARKER of the upstream";

    private static final String SAID = "{\"fingerprint\":\"" + MARK + "\",\"errors\":[{\"type\":\"" + MARK
            + "\",\"context\":{\"a\":\"" + MARK + "\"}}],\"detail\":\"" + MARK + "\",\"reason\":\"" + MARK
            + "\",\"message\":\"%s\",\"error\":{\"message\":\"" + MARK + "\"},\"code\":\"" + MARK + "\"}";
    /** What was shown in the place of an id, and nothing around it that would give it away. */
    private static final String ECHO =
            "{\"id\":\"x\",\"fingerprint\":\"%c\",\"reason\":\"print-%c\",\"code\":\"%c\",\"key\":\"%c\"}";

    private static final List<Integer> REFUSALS = List.of(302, 307, 400, 401, 402, 403, 404, 409, 422, 429, 500, 503);
    private static final List<String> BODIES = List.of(
            "[]",
            "{}",
            "",
            "<html>" + MARK + " %s</html>",
            "{\"items\":[{\"name\":\"" + MARK + " %s",
            "[{\"id\":{\"" + MARK + "\":\"%s\"}}]",
            "\"" + MARK + " %s\"",
            "[".repeat(5000));

    /** One way to answer; a status of 0 is none. */
    record Mood(int status, String body) {
        static List<Mood> all() {
            Stream<Mood> refusals = REFUSALS.stream().map(status -> new Mood(status, SAID));
            Stream<Mood> echoes = Stream.of(200, 403, 429, 500).map(status -> new Mood(status, ECHO));
            Stream<Mood> successes = BODIES.stream().map(body -> new Mood(200, body));
            return Stream.of(refusals, echoes, successes, Stream.of(new Mood(0, "")))
                    .flatMap(moods -> moods)
                    .toList();
        }
    }

    private final ScriptedUpstream server = new ScriptedUpstream(this::answer);
    private volatile Mood mood = new Mood(200, "[]");

    int port() {
        return server.url().getPort();
    }

    void isIn(Mood other) {
        mood = other;
    }

    @Override
    public void close() {
        server.close();
    }

    private ScriptedResponse answer(ReceivedRequest request) {
        Mood now = mood;
        if (now.status == 0) {
            return ScriptedResponse.none();
        }
        String shown = String.valueOf(request.headers().entrySet());
        String credential = credentialIn(request);
        String body = now.body.replace("%s", shown.replace("\"", "'")).replace("%c", credential);
        ScriptedResponse response = ScriptedResponse.json(now.status, body)
                .with("Set-Cookie", "session=session_CANARY_theirs; MARKER")
                .with("Location", "http://marker.example/" + shown.hashCode() + "?MARKER")
                .with("X-Request-Id", now.body.equals(ECHO) ? credential : MARK);
        for (int number = 0; number < 3; number++) {
            response = response.with("X-Said-" + number, MARK);
        }
        return response;
    }

    /** Without the scheme or the cookie's name. */
    private static String credentialIn(ReceivedRequest shown) {
        String authorization = shown.header("Authorization");
        String header = authorization.isEmpty() ? shown.header("Cookie") : authorization;
        return header.replaceFirst("^(Bearer |[^=]*=)", "");
    }
}
