package io.orgraph.session;

import io.orgraph.credential.Secret;
import io.orgraph.model.SourceName;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session holds. A source is signed in or, once it has rejected its credential, signed out.
 *
 * @param key for this deployment itself, where it asks for one
 * @param identity whom a provider has signed in; null for a session that was begun with credentials
 */
public record SessionContent(
        Map<SourceName, Secret> credentials,
        Set<SourceName> signedOut,
        @Nullable Secret key,
        @Nullable Identity identity) {
    /** No source has these names. */
    private static final String OWN = "*";

    private static final String IDENTITY = "+";

    public SessionContent {
        credentials = Map.copyOf(credentials);
        signedOut = Set.copyOf(signedOut);
    }

    /** Of a session that no provider knows of. */
    public SessionContent(Map<SourceName, Secret> credentials, Set<SourceName> signedOut, @Nullable Secret key) {
        this(credentials, signedOut, key, null);
    }

    /** Of a session that a provider's sign-in begins. */
    public SessionContent(Identity identity) {
        this(Map.of(), Set.of(), null, identity);
    }

    public SessionContent with(Identity newer) {
        return new SessionContent(credentials, signedOut, key, newer);
    }

    /** The same with more credentials, each in the place of what was there for its source. */
    public SessionContent and(Map<SourceName, Secret> more, @Nullable Secret newKey) {
        Map<SourceName, Secret> all = new HashMap<>(credentials);
        all.putAll(more);
        Set<SourceName> out = new HashSet<>(signedOut);
        out.removeAll(more.keySet());
        return new SessionContent(all, out, newKey == null ? key : newKey, identity);
    }

    SessionContent without(SourceName source) {
        Map<SourceName, Secret> rest = new HashMap<>(credentials);
        rest.remove(source);
        Set<SourceName> out = new HashSet<>(signedOut);
        out.add(source);
        return new SessionContent(rest, out, key, identity);
    }

    /** A line for each source: its name and, after a space, its credential. Neither has a space in it. */
    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        credentials.forEach((source, secret) ->
                lines.append(source).append(' ').append(secret.reveal()).append('\n'));
        signedOut.forEach(source -> lines.append(source).append('\n'));
        if (key != null) {
            lines.append(OWN).append(' ').append(key.reveal()).append('\n');
        }
        if (identity != null) {
            lines.append(IDENTITY).append(' ').append(identity.text()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static SessionContent of(byte[] bytes) {
        Map<SourceName, Secret> credentials = new HashMap<>();
        Set<SourceName> signedOut = new HashSet<>();
        Secret key = null;
        Identity identity = null;
        for (String line : new String(bytes, StandardCharsets.US_ASCII).lines().toList()) {
            int space = line.indexOf(' ');
            if (space < 0) {
                signedOut.add(new SourceName(line));
            } else if (line.startsWith(OWN)) {
                key = Secret.of(line.substring(space + 1));
            } else if (line.startsWith(IDENTITY)) {
                identity = Identity.of(line.substring(space + 1));
            } else {
                credentials.put(new SourceName(line.substring(0, space)), Secret.of(line.substring(space + 1)));
            }
        }
        return new SessionContent(credentials, signedOut, key, identity);
    }
}
