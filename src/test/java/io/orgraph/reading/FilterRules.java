package io.orgraph.reading;

import io.orgraph.testkit.Json;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each filter and each order of the schema means, by hand. */
final class FilterRules {
    private static final String MEMBER =
            "id access user { displayName email } roles { __typename id name permissions { action resourceType } } ";

    private static final String ROLE = "id name kind permissions { action resourceType } ";

    /** What is selected of an item of each type, for filtering and ordering it by hand. */
    static final Map<String, String> SELECTED = Map.of(
            "Invitation",
            "id email state createdAt lastSentAt expiresAt",
            "Workspace",
            "id name createdAt updatedAt",
            "OrganizationRole",
            ROLE,
            "WorkspaceRole",
            ROLE,
            "WorkspaceMembership",
            MEMBER,
            "OrganizationMembership",
            MEMBER + "status joinedAt");

    private static final Map<String, Rule> FILTERS = Map.ofEntries(
            entry("InvitationFilter.states", rows -> List.of("PENDING", "REVOKED"), isAmong("state")),
            entry("InvitationFilter.emails", rows -> firstAndLast(rows, "email"), isAmong("email")),
            entry("InvitationFilter.search", rows -> part(rows, "email"), (row, part) -> contains(row, "email", part)),
            entry(
                    "WorkspaceFilter.name",
                    rows -> text(rows.get(0), "name"),
                    (row, name) -> text(row, "name").equals(name)),
            entry(
                    "WorkspaceFilter.nameContains",
                    rows -> part(rows, "name"),
                    (row, part) -> contains(row, "name", part)),
            entry(
                    "OrganizationFilter.name",
                    rows -> text(rows.get(0), "name"),
                    (row, name) -> text(row, "name").equals(name)),
            entry(
                    "OrganizationFilter.nameContains",
                    rows -> part(rows, "name"),
                    (row, part) -> contains(row, "name", part)),
            entry(
                    "RoleFilter.name",
                    rows -> text(rows.get(0), "name"),
                    (row, name) -> text(row, "name").equals(name)),
            entry("RoleFilter.nameContains", rows -> part(rows, "name"), (row, part) -> contains(row, "name", part)),
            entry("RoleFilter.kinds", rows -> List.of(text(rows.get(0), "kind")), isAmong("kind")),
            entry(
                    "RoleFilter.permission",
                    rows -> firstPermission(rows.stream()),
                    (row, permission) -> permissions(row).anyMatch(permission::equals)),
            entry(
                    "MembershipFilter.search",
                    rows -> part(rows, "user.email"),
                    (row, part) -> contains(row, "user.email", part) || contains(row, "user.displayName", part)),
            entry("MembershipFilter.emails", rows -> firstAndLast(rows, "user.email"), isAmong("user.email")),
            entry("MembershipFilter.statuses", rows -> List.of("SUSPENDED"), isAmong("status")),
            entry(
                    "MembershipFilter.roleIds",
                    rows -> List.of(lastRole(rows, "id")),
                    (row, ids) -> roles(row).anyMatch(role -> ((List<?>) ids).contains(text(role, "id")))),
            entry("MembershipFilter.access", rows -> List.of(text(lastOfMost(rows), "access")), isAmong("access")),
            entry(
                    "MembershipFilter.roleName",
                    rows -> lastRole(rows, "name").toUpperCase(Locale.ROOT),
                    (row, name) ->
                            roles(row).anyMatch(role -> text(role, "name").equalsIgnoreCase((String) name))),
            entry(
                    "MembershipFilter.roleScope",
                    rows -> scope(Objects.requireNonNull(Json.at(rows.get(0), "roles.0"))),
                    (row, scope) -> roles(row).anyMatch(role -> scope(role).equals(scope))),
            entry(
                    "MembershipFilter.permission",
                    rows -> firstPermission(rows.stream().flatMap(FilterRules::roles)),
                    (row, permission) ->
                            roles(row).flatMap(FilterRules::permissions).anyMatch(permission::equals)));

    private static final Map<String, String> ORDERS = Map.ofEntries(
            Map.entry("InvitationOrderField.EMAIL", "email"),
            Map.entry("InvitationOrderField.CREATED_AT", "createdAt"),
            Map.entry("InvitationOrderField.LAST_SENT_AT", "lastSentAt"),
            Map.entry("InvitationOrderField.EXPIRES_AT", "expiresAt"),
            Map.entry("OrganizationOrderField.NAME", "name"),
            Map.entry("OrganizationOrderField.CREATED_AT", "createdAt"),
            Map.entry("OrganizationOrderField.UPDATED_AT", "updatedAt"),
            Map.entry("RoleOrderField.NAME", "name"),
            Map.entry("WorkspaceOrderField.NAME", "name"),
            Map.entry("WorkspaceOrderField.CREATED_AT", "createdAt"),
            Map.entry("WorkspaceOrderField.UPDATED_AT", "updatedAt"),
            Map.entry("MembershipOrderField.DISPLAY_NAME", "user.displayName"),
            Map.entry("MembershipOrderField.EMAIL", "user.email"),
            Map.entry("MembershipOrderField.CREATED_AT", "joinedAt"),
            Map.entry("MembershipOrderField.UPDATED_AT", "updatedAt"));

    private FilterRules() {}

    static Rule filter(String field) {
        return Objects.requireNonNull(FILTERS.get(field), () -> "no rule says what " + field + " means");
    }

    /** The path to what an item is ordered by. */
    static String order(String value) {
        return Objects.requireNonNull(ORDERS.get(value), () -> "no rule says what " + value + " means");
    }

    /** Whether the items that have a value have them in that order, whatever the case, and stand before all others. */
    static boolean isOrdered(List<Object> rows, String path, boolean descending) {
        List<Object> values = rows.stream().map(row -> Json.at(row, path)).toList();
        List<String> known =
                values.stream().takeWhile(Objects::nonNull).map(String::valueOf).toList();
        boolean isEndOfKnown = new HashSet<>(values.subList(known.size(), values.size())).size() <= 1;
        return isEndOfKnown
                && Stream.of(Comparator.<String>naturalOrder(), String.CASE_INSENSITIVE_ORDER)
                        .map(order -> descending ? order.reversed() : order)
                        .anyMatch(order ->
                                known.equals(known.stream().sorted(order).toList()));
    }

    private static Map.Entry<String, Rule> entry(
            String field, Function<List<Object>, Object> sample, BiPredicate<Object, Object> matches) {
        return Map.entry(field, new Rule(sample, matches));
    }

    private static BiPredicate<Object, Object> isAmong(String path) {
        return (row, any) ->
                ((List<?>) any).stream().anyMatch(each -> text(row, path).equalsIgnoreCase((String) each));
    }

    private static List<String> firstAndLast(List<Object> rows, String path) {
        return Stream.of(rows.get(0), rows.get(rows.size() - 1))
                .map(row -> text(row, path).toUpperCase(Locale.ROOT))
                .toList();
    }

    private static String part(List<Object> rows, String path) {
        return text(rows.get(0), path).substring(1, 3).toUpperCase(Locale.ROOT);
    }

    /** Of the last role of whoever has most: whoever is a member in two ways has a role that not every list has. */
    private static String lastRole(List<Object> rows, String path) {
        return text(roles(lastOfMost(rows)).reduce((first, second) -> second).orElseThrow(), path);
    }

    private static Object lastOfMost(List<Object> rows) {
        return rows.stream()
                .max(Comparator.comparing(row -> roles(row).count()))
                .orElseThrow();
    }

    private static Stream<Object> roles(Object row) {
        return Json.at(row, "roles") instanceof List<?> roles ? roles.stream().map(role -> role) : Stream.of();
    }

    private static String scope(Object role) {
        return text(role, "__typename").replace("Role", "").toUpperCase(Locale.ROOT);
    }

    private static Stream<Object> permissions(Object role) {
        return Json.at(role, "permissions") instanceof List<?> permissions
                ? permissions.stream().map(permission -> permission)
                : Stream.of();
    }

    private static Object firstPermission(Stream<Object> roles) {
        return roles.flatMap(FilterRules::permissions)
                .findFirst()
                .orElse(Map.of("action", "read", "resourceType", "users"));
    }

    private static String text(Object row, String path) {
        return String.valueOf(Json.at(row, path));
    }

    private static boolean contains(Object row, String path, Object part) {
        return text(row, path)
                .toLowerCase(Locale.ROOT)
                .contains(String.valueOf(part).toLowerCase(Locale.ROOT));
    }

    /**
     * One filter.
     *
     * @param sample what is filtered by, out of all items
     * @param matches whether an item matches that
     */
    record Rule(Function<List<Object>, Object> sample, BiPredicate<Object, Object> matches) {}
}
