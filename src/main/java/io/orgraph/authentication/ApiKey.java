package io.orgraph.authentication;

import io.orgraph.validation.Limits;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An API key that the deployment has issued: the name of its holder, its hash, and the holder's scopes.
 *
 * @param name lower-case letters, digits and dashes, at most 40 characters
 */
public record ApiKey(String name, KeyHash hash, Set<Scope> scopes) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Throws IllegalArgumentException for a name of another form, and for scopes that allow nothing. */
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
