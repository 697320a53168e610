package io.orgraph.graph.query;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.orgraph.graph.schema.TypeFields;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The permissions for one type of resource, for a form that edits a role. No source lists the permissions that it knows, so they
 * are those of its roles.
 */
record PermissionGroup(String resourceType, List<Permission> permissions) {

    static TypeFields<?> fields() {
        return TypeFields.of("PermissionGroup", PermissionGroup.class)
                .value("resourceType", PermissionGroup::resourceType)
                .value("label", group -> PermissionLabels.ofType(group.resourceType))
                .value("permissions", PermissionGroup::permissions);
    }

    /** Every permission that one of the roles has, once, by resource type and key; null where no role reports its permissions. */
    static @Nullable List<PermissionGroup> of(List<OrganizationRole> roles) {
        List<List<Permission>> reported = roles.stream()
                .flatMap(role -> Stream.ofNullable(role.permissions()))
                .toList();
        if (reported.isEmpty()) {
            return null;
        }
        Map<String, List<Permission>> byType = reported.stream()
                .flatMap(Collection::stream)
                .collect(groupingBy(
                        Permission::resourceType,
                        TreeMap::new,
                        collectingAndThen(
                                toMap(Permission::key, permission -> permission, (first, same) -> first, TreeMap::new),
                                byKey -> List.copyOf(byKey.values()))));
        return byType.entrySet().stream()
                .map(group -> new PermissionGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
