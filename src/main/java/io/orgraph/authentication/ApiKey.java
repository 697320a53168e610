package io.orgraph.authentication;

import io.orgraph.validation.Limits;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key that the deployment gave out: whose it is, the hash it is told by, what its holder may do.
 *
 * @param name lower-case letters, digits and dashes, at most 40 characters
 */
public record ApiKey(String name, KeyHash hash, Set<Scope> scopes) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Throws IllegalArgumentException for a name of another form, and for scopes that let the holder do nothing. */
    public ApiKey {
        scopes = Set.copyOf(scopes);
        Limits.check(
                NAME.matcher(name).matches(),
                "name",
                "it has 1 to 40 lower-case letters, digits and dashes and begins with a letter");
        Limits.check(scopes.contains(Scope.READ), "scopes", "read is among them, since the answer to a change is read");
    }

    Principal principal() {
        return new Principal(name, scopes);
    }
}
