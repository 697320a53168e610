package io.orgraph.sandbox.transactionlink;

/**
 * A permission of a role.
 *
 * @param resourceType such as table
 * @param relation such as can_edit_data
 * @param onOne whether it is limited to one resource, not for all of that type
 */
record Permission(String resourceType, String relation, boolean onOne) {

    static Permission onEvery(String resourceType, String relation) {
        return new Permission(resourceType, relation, false);
    }

    static Permission onOne(String resourceType, String relation) {
        return new Permission(resourceType, relation, true);
    }
}
