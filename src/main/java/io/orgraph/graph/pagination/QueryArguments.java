package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.InvitationState;
import io.orgraph.model.NameFilter;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.PermissionQuery;
import io.orgraph.model.RoleKind;
import io.orgraph.model.RoleQuery;
import io.orgraph.model.Sorting;
import io.orgraph.model.WorkspaceQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a list is asked for out of a field's arguments. */
public final class QueryArguments {

    private QueryArguments() {}

    public static OrganizationQuery organizations(DataFetchingEnvironment env) {
        if (areNone(env)) {
            return OrganizationQuery.ALL;
        }
        return new OrganizationQuery(
                new NameFilter(text(env, "name"), text(env, "nameContains")),
                orders(env, OrganizationQuery.OrderField.class));
    }

    public static WorkspaceQuery workspaces(DataFetchingEnvironment env) {
        if (areNone(env)) {
            return WorkspaceQuery.ALL;
        }
        return new WorkspaceQuery(
                new NameFilter(text(env, "name"), text(env, "nameContains")),
                orders(env, WorkspaceQuery.OrderField.class));
    }

    public static InvitationQuery invitations(DataFetchingEnvironment env) {
        if (areNone(env)) {
            return InvitationQuery.ALL;
        }
        Arguments filter = Arguments.of(env).in("filter");
        return new InvitationQuery(
                filter == null ? null : filter.values("states", InvitationState.class),
                filter == null ? null : emails(filter),
                text(env, "search"),
                orders(env, InvitationQuery.OrderField.class));
    }

    static @Nullable Set<String> emails(Arguments filter) {
        return filter.has("emails")
                ? filter.texts("emails").stream()
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet())
                : null;
    }

    /** The second order by one field could have no effect, and is left out: there are as many as fields at most. */
    static <F extends Enum<F>> List<Sorting<F>> orders(DataFetchingEnvironment env, Class<F> fields) {
        Map<F, Sorting<F>> orders = new LinkedHashMap<>();
        for (Arguments order : Arguments.of(env).each("orderBy")) {
            F field = Enum.valueOf(fields, order.required("field"));
            orders.putIfAbsent(field, new Sorting<>(field, "DESC".equals(order.text("direction"))));
        }
        return List.copyOf(orders.values());
    }

    public static RoleQuery roles(DataFetchingEnvironment env) {
        if (areNone(env)) {
            return RoleQuery.ALL;
        }
        Arguments filter = Arguments.of(env).in("filter");
        return new RoleQuery(
                new NameFilter(text(env, "name"), text(env, "nameContains")),
                filter == null ? null : filter.values("kinds", RoleKind.class),
                filter == null ? null : permission(filter),
                orders(env, RoleQuery.OrderField.class));
    }

    static @Nullable PermissionQuery permission(Arguments filter) {
        Arguments permission = filter.in("permission");
        return permission == null
                ? null
                : new PermissionQuery(
                        permission.required("action"),
                        permission.required("resourceType"),
                        permission.text("resourceId"));
    }

    /** Most lists are asked for as they are: their query is one for all, and compares at once. */
    private static boolean areNone(DataFetchingEnvironment env) {
        Arguments arguments = Arguments.of(env);
        return !arguments.has("filter") && !arguments.has("orderBy");
    }

    private static @Nullable String text(DataFetchingEnvironment env, String field) {
        Arguments filter = Arguments.of(env).in("filter");
        return filter == null ? null : filter.text(field);
    }
}
