package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that is to be made.
 *
 * @param description null where none was given
 * @param permissions by their keys, as {@link Permission#key} spells them; null where none were given
 */
public record RoleDraft(
        String name, @Nullable String description, @Nullable List<String> permissions) {
    public RoleDraft {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }
}
