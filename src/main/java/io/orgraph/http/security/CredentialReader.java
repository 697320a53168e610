package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.model.SourceName;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source credentials of a request: for each source the {@code Orgraph-Credential-<source>} header; with a
 * single source otherwise its plain {@code Authorization}; otherwise the deployment's own credential. It never repeats
 * a value, or a source name that came with the request.
 */
@Singleton
public final class CredentialReader {
    /** Of the headers that have a credential, in front of the source's name. */
    public static final String PREFIX = "orgraph-credential-";

    private static final String COOKIE = "cookie ";
    private static final Pattern SCHEME = Pattern.compile("^bearer( +|$)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 512;

    private final Map<String, SourceName> sources;
    private final @Nullable SourceName only;
    private final Map<SourceName, Credential> own;
    private final Checked<SourceCredentials> without;

    public CredentialReader(HttpSettings settings) {
        this.sources = settings.sources().stream()
                .collect(Collectors.toMap(SourceName::value, Function.identity(), (one, other) -> one, TreeMap::new));
        this.only = sources.size() == 1 ? sources.values().iterator().next() : null;
        this.own = settings.ownCredentials();
        this.without = Checked.passed(new SourceCredentials(own, own.keySet()));
    }

    public Checked<SourceCredentials> callerOf(HttpHeaders headers) {
        Map<SourceName, Credential> shown = new HashMap<>();
        for (String name : headers.names()) {
            Problem problem = isForSource(name) ? read(name, headers, shown) : null;
            if (problem != null) {
                return Checked.refused(problem);
            }
        }
        Problem problem = readAuthorization(headers, shown);
        return problem == null ? callerWith(shown) : Checked.refused(problem);
    }

    /** Of a session: a source that is signed out has none, the deployment's own neither. */
    public SourceCredentials ofSession(Map<SourceName, Credential> shown, Set<SourceName> signedOut) {
        return ofSession(shown, signedOut, own.keySet());
    }

    /**
     * Of a person whom a provider has signed in.
     *
     * @param allowed the sources whose credential of the deployment the person may use
     */
    public SourceCredentials ofSession(
            Map<SourceName, Credential> shown, Set<SourceName> signedOut, Set<SourceName> allowed) {
        Map<SourceName, Credential> all = new HashMap<>(own);
        all.keySet().retainAll(allowed);
        all.keySet().removeAll(signedOut);
        Set<SourceName> lent = new HashSet<>(all.keySet());
        lent.removeAll(shown.keySet());
        all.putAll(shown);
        return new SourceCredentials(all, lent);
    }

    /** Of a sign-in, by source. */
    public Checked<Map<SourceName, Credential>> ofSignIn(Map<?, ?> asked) {
        Map<SourceName, Credential> shown = new HashMap<>();
        for (Map.Entry<?, ?> entry : asked.entrySet()) {
            SourceName source = sources.get(String.valueOf(entry.getKey()));
            if (source == null) {
                return Checked.refused(noSuchSource());
            }
            Problem problem = put(source, entry.getValue() instanceof String text ? List.of(text) : List.of(), shown);
            if (problem != null) {
                return Checked.refused(problem);
            }
        }
        return Checked.passed(shown);
    }

    /** Whether a request has a credential in a header that is read here, or a key of this deployment. */
    public boolean areIn(HttpHeaders headers) {
        return headers.contains(RequestAuthentication.HEADER)
                || (only != null && headers.contains(HttpHeaders.AUTHORIZATION))
                || headers.names().stream().anyMatch(CredentialReader::isForSource);
    }

    private static boolean isForSource(String header) {
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    private @Nullable Problem read(String header, HttpHeaders headers, Map<SourceName, Credential> shown) {
        SourceName source = sources.get(header.substring(PREFIX.length()).toLowerCase(Locale.ROOT));
        return source == null ? noSuchSource() : put(source, headers.getAll(header), shown);
    }

    private @Nullable Problem readAuthorization(HttpHeaders headers, Map<SourceName, Credential> shown) {
        if (only == null || shown.containsKey(only) || !headers.contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
        return put(only, values.stream().map(CredentialReader::withoutScheme).toList(), shown);
    }

    private static @Nullable Problem put(SourceName source, List<String> values, Map<SourceName, Credential> shown) {
        String value = values.size() == 1 ? withoutSpace(values.get(0)) : "";
        if (!isCredential(value)) {
            return malformed(source);
        }
        shown.put(source, Credential.of(Secret.of(value)));
        return null;
    }

    /** "Cookie name=value" is one secret, and a secret has no space; its adapter knows the form. */
    private static String withoutSpace(String value) {
        return value.regionMatches(true, 0, COOKIE, 0, COOKIE.length())
                ? "Cookie:" + value.substring(COOKIE.length()).strip()
                : value;
    }

    private Checked<SourceCredentials> callerWith(Map<SourceName, Credential> shown) {
        if (shown.isEmpty()) {
            return without;
        }
        if (own.isEmpty()) {
            return Checked.passed(new SourceCredentials(shown));
        }
        Set<SourceName> lent = new HashSet<>(own.keySet());
        lent.removeAll(shown.keySet());
        own.forEach(shown::putIfAbsent);
        return Checked.passed(new SourceCredentials(shown, lent));
    }

    private static boolean isCredential(String value) {
        return value.length() <= LONGEST && Secret.isWellFormed(value);
    }

    // The adapter adds the scheme that its source expects, so the caller's scheme is dropped here.
    private static String withoutScheme(String value) {
        return SCHEME.matcher(value).replaceFirst("");
    }

    private static Problem malformed(SourceName source) {
        return Problem.unauthenticated("The credential for the source '" + source
                + "' is malformed: send it once, as 1 to " + LONGEST + " visible ASCII characters");
    }

    private Problem noSuchSource() {
        return Problem.badInput(
                "Unknown source of a credential: the sources are " + String.join(", ", sources.keySet()));
    }
}
