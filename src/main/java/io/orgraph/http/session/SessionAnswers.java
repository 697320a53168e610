package io.orgraph.http.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.failure.Code;
import io.orgraph.graph.operation.CallerSession;
import io.orgraph.http.response.JsonWriter;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.response.RequestId;
import io.orgraph.http.security.SessionCookie;
import io.orgraph.session.Session;
import io.orgraph.session.Sessions;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code /session} answers: which sources are signed in and how long, and never a credential or an id. */
final class SessionAnswers {
    private SessionAnswers() {}

    static HttpResponse<byte[]> none() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("signedIn", false);
        view.put("sources", Map.of());
        return answer(HttpStatus.OK, view);
    }

    static HttpResponse<byte[]> of(Session session) {
        return answer(HttpStatus.OK, view(session));
    }

    /** A session has begun; some of the sources may have refused. */
    static HttpResponse<byte[]> begun(
            HttpRequest<?> request, SessionCookie cookie, Sessions.Begun session, Map<String, String> refused) {
        Map<String, Object> body = view(session.session());
        if (!refused.isEmpty()) {
            body.put("errors", errors(request, refused));
        }
        return answer(HttpStatus.OK, body)
                .header(HttpHeaders.SET_COOKIE, cookie.of(request, session.id().reveal()));
    }

    /** No source has accepted its credential: 401, or 503 where one could not say. */
    static HttpResponse<byte[]> refused(HttpRequest<?> request, Map<String, String> refused) {
        boolean said = refused.values().stream().allMatch(Code.UNAUTHENTICATED.name()::equals);
        MutableHttpResponse<byte[]> answer = answer(
                said ? HttpStatus.UNAUTHORIZED : HttpStatus.SERVICE_UNAVAILABLE,
                Map.of("errors", errors(request, refused)));
        return said
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Orgraph-Credential")
                : answer.header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** @param further where the browser signs out at the provider; null where there is nothing more to do */
    static HttpResponse<byte[]> ended(HttpRequest<?> request, SessionCookie cookie, @Nullable URI further) {
        MutableHttpResponse<byte[]> answer = further == null
                ? HttpResponse.noContent()
                : answer(HttpStatus.OK, Map.of("logoutUrl", further.toString()));
        PrivateHeaders.putOn(answer);
        return answer.header(HttpHeaders.SET_COOKIE, cookie.expired(request));
    }

    private static Map<String, Object> view(Session session) {
        CallerSession told = SessionView.of(session);
        Map<String, Object> sources = new TreeMap<>();
        told.sources().forEach((source, signedIn) -> sources.put(source, source(signedIn)));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("signedIn", true);
        view.put("sources", sources);
        CallerSession.User signedIn = told.user();
        if (signedIn != null) {
            view.put("provider", signedIn.provider());
            view.put("user", user(signedIn));
        }
        view.put("idleExpiresAt", told.idleExpiresAt().toString());
        view.put("absoluteExpiresAt", told.absoluteExpiresAt().toString());
        return view;
    }

    /** As the provider tells it. */
    private static Map<String, @Nullable Object> user(CallerSession.User told) {
        Map<String, @Nullable Object> user = new LinkedHashMap<>();
        user.put("subject", told.subject());
        user.put("name", told.name());
        user.put("email", told.email());
        return user;
    }

    /** No source tells who the caller is, as yet. */
    private static Map<String, @Nullable Object> source(boolean signedIn) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("signedIn", signedIn);
        source.put("user", null);
        return source;
    }

    private static List<Map<String, Object>> errors(HttpRequest<?> request, Map<String, String> refused) {
        return new TreeMap<>(refused)
                .entrySet().stream()
                        .map(entry -> error(request, entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static Map<String, Object> error(HttpRequest<?> request, String source, String code) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("source", source);
        extensions.put("requestId", RequestId.of(request));
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message(source, code));
        error.put("extensions", extensions);
        return error;
    }

    private static String message(String source, String code) {
        return code.equals(Code.UNAUTHENTICATED.name())
                ? "The source '" + source + "' does not accept this credential: check it, or create another one there"
                : "The source '" + source + "' could not check the credential: try again later";
    }

    private static MutableHttpResponse<byte[]> answer(HttpStatus status, Map<String, ?> body) {
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(JsonWriter.write(body));
        PrivateHeaders.putOn(answer);
        return answer;
    }
}
