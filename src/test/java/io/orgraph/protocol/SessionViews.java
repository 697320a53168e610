package io.orgraph.protocol;

import static java.util.Objects.requireNonNull;

import io.orgraph.testkit.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the graph's viewer and GET /session tell of a session, each in one form, so that they can be compared. */
public final class SessionViews {
    public static final String VIEWER = "{ viewer { session { idleExpiresAt absoluteExpiresAt provider"
            + " user { subject name email } } sources { source { name } isSignedIn } } }";

    private SessionViews() {}

    /** A field that is null is none. */
    public static Map<String, Object> inGraph(Reply answer) {
        Map<?, ?> viewer = (Map<?, ?>) requireNonNull(Json.at(answer.json(), "data.viewer"));
        Map<String, Object> told = new HashMap<>();
        ((Map<?, ?>) requireNonNull(viewer.get("session"))).forEach((name, value) -> {
            if (value != null) {
                told.put(String.valueOf(name), value);
            }
        });
        Map<String, Object> sources = new TreeMap<>();
        for (Object source : (List<?>) requireNonNull(viewer.get("sources"))) {
            Object signedIn = Json.at(source, "isSignedIn");
            if (signedIn != null) {
                sources.put(String.valueOf(Json.at(source, "source.name")), signedIn);
            }
        }
        told.put("sources", sources);
        return told;
    }

    public static Map<String, Object> overHttp(Reply session) {
        Map<String, Object> told = new HashMap<>(session.json());
        if (!Boolean.TRUE.equals(told.remove("signedIn"))) {
            throw new AssertionError("not signed in");
        }
        Map<String, Object> sources = new TreeMap<>();
        ((Map<?, ?>) requireNonNull(told.get("sources")))
                .forEach((name, source) ->
                        sources.put(String.valueOf(name), requireNonNull(Json.at(source, "signedIn"))));
        told.put("sources", sources);
        return told;
    }
}
