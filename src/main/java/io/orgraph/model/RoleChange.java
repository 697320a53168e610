package io.orgraph.model;

import java.util.List;

/**
 * What is to change about a role.
 *
 * @param permissions by their keys, as {@link Permission#key} spells them: all that the role is to have from now on
 */
public record RoleChange(
        FieldUpdate<String> name, FieldUpdate<String> description, FieldUpdate<List<String>> permissions) {

    public boolean isEmpty() {
        return !name.given() && !description.given() && !permissions.given();
    }
}
