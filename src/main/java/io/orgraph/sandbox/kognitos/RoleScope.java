package io.orgraph.sandbox.kognitos;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scope of a role. */
enum RoleScope {
    /** The default, which is left out on the wire. */
    UNSPECIFIED,
    ORGANIZATION,
    WORKSPACE;

    /** The one that a filter names, or null. */
    static @Nullable RoleScope named(String name) {
        return switch (name) {
            case "organization" -> ORGANIZATION;
            case "workspace" -> WORKSPACE;
            default -> null;
        };
    }

    /** The name on the wire; empty for the default. */
    String wireName() {
        return this == UNSPECIFIED ? "" : "ROLE_SCOPE_" + name().toUpperCase(Locale.ROOT);
    }
}
