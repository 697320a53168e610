package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role to create.
 *
 * @param description null for none
 * @param permissions by their keys, as {@link Permission#key} spells them; null where none were given
 */
public record RoleDraft(
        String name, @Nullable String description, @Nullable List<String> permissions) {
    public RoleDraft {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }
}
