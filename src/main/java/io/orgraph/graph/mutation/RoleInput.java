package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import io.orgraph.model.FieldUpdate;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads roles of an organization from inputs. */
final class RoleInput {

    private RoleInput() {}

    static RoleDraft draft(ChangeInput input) {
        return new RoleDraft(requireNonNull(input.text("name")), input.prose("description"), permissions(input));
    }

    static RoleChange change(ChangeInput input) {
        FieldUpdate<List<String>> permissions =
                input.isGiven("permissions") ? FieldUpdate.to(permissions(input)) : FieldUpdate.none();
        RoleChange change = new RoleChange(input.edit("name"), input.editProse("description"), permissions);
        if (change.isEmpty()) {
            input.fault(UserErrorCode.REQUIRED, "Nothing to change: pass name, description or permissions");
        }
        if (change.name().given() && change.name().value() == null) {
            input.fault(UserErrorCode.REQUIRED, "A role needs a name", "name");
        }
        input.text("name");
        if (permissions.given() && permissions.value() == null) {
            input.fault("Must not be null: pass an empty list for a role without permissions", "permissions");
        }
        return change;
    }

    /** The keys of the permissions; a fault for one that is empty or given twice. Null where none are given. */
    private static @Nullable List<String> permissions(ChangeInput input) {
        List<String> keys = input.texts("permissions", "key");
        if (keys == null) {
            return null;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).isBlank()) {
                input.fault(
                        UserErrorCode.REQUIRED, "A permission needs a key", "permissions", String.valueOf(i), "key");
            } else if (!seen.add(keys.get(i))) {
                input.fault(UserErrorCode.DUPLICATE, "A key is given once", "permissions", String.valueOf(i), "key");
            }
        }
        return keys;
    }
}
