package io.orgraph.sandbox.transactionlink;

/**
 * Something that a role allows.
 *
 * @param resourceType such as table
 * @param relation such as can_edit_data
 * @param onOne whether it is for one resource only, not for all of that type
 */
record Permission(String resourceType, String relation, boolean onOne) {

    static Permission onEvery(String resourceType, String relation) {
        return new Permission(resourceType, relation, false);
    }

    static Permission onOne(String resourceType, String relation) {
        return new Permission(resourceType, relation, true);
    }
}
