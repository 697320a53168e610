package io.orgraph.model;

import java.util.List;

/**
 * The updates to a role's fields.
 *
 * @param permissions all permissions that the role will have, by their keys, as {@link Permission#key} spells them
 */
public record RoleChange(
        FieldUpdate<String> name, FieldUpdate<String> description, FieldUpdate<List<String>> permissions) {

    public boolean isEmpty() {
        return !name.given() && !description.given() && !permissions.given();
    }
}
