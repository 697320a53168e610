package io.orgraph.http.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.orgraph.credential.Credential;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.JsonReader;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.http.security.CsrfCheck;
import io.orgraph.model.SourceName;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the body of a sign-in. It repeats nothing of it, since all of it may be secret. */
final class SignInReader {
    static final Problem FORM = Problem.badInput("Sign in with a JSON object such as"
            + " {\"credentials\": {\"<source>\": \"<credential>\"}}, with at least one source and nothing else");

    private final CredentialReader credentials;

    SignInReader(CredentialReader credentials) {
        this.credentials = credentials;
    }

    Checked<Map<SourceName, Credential>> read(HttpRequest<byte[]> request) {
        if (!CsrfCheck.isJson(request.getHeaders())) {
            return Checked.refused(Problem.NOT_JSON);
        }
        if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
            return Checked.refused(Problem.COMPRESSED);
        }
        try {
            return of(JsonReader.read(request.getBody().orElse(new byte[0])));
        } catch (IOException unreadable) {
            return Checked.refused(Problem.BROKEN_JSON);
        }
    }

    private Checked<Map<SourceName, Credential>> of(@Nullable Object json) {
        return json instanceof Map<?, ?> members
                        && members.keySet().equals(Set.of("credentials"))
                        && members.get("credentials") instanceof Map<?, ?> asked
                        && !asked.isEmpty()
                ? credentials.ofSignIn(asked)
                : Checked.refused(FORM);
    }
}
