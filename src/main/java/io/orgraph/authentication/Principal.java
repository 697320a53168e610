package io.orgraph.authentication;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated caller. A query needs {@link Scope#READ}. A mutation needs both scopes, since its response can
 * select anything in the graph: a scope that writes without reading could not be enforced.
 *
 * @param name the caller's name in logs, safe to print; null where no authentication is required
 */
public record Principal(@Nullable String name, Set<Scope> scopes) {
    /** Any caller, where the deployment requires no authentication. */
    public static final Principal ANYBODY = new Principal(null, Set.of(Scope.READ, Scope.WRITE));

    public Principal {
        scopes = Set.copyOf(scopes);
    }

    public boolean mayRead() {
        return scopes.contains(Scope.READ);
    }

    public boolean mayChange() {
        return mayRead() && scopes.contains(Scope.WRITE);
    }
}
