package io.orgraph.authentication;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A caller that was recognized. A query needs {@link Scope#READ}. A mutation needs both scopes, since whatever the graph
 * holds can be selected in its answer: to write without reading is a promise that could not be kept.
 *
 * @param name what logs call it, safe to print; null where nobody is asked who they are
 */
public record Principal(@Nullable String name, Set<Scope> scopes) {
    /** Whoever it is, where the deployment does not ask. */
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
