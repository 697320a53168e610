package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.model.InvitationState;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Sorting;
import io.orgraph.model.WorkspaceQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a list is asked for out of a field's arguments. */
public final class QueryArguments {

    private QueryArguments() {}

    public static OrganizationQuery organizations(DataFetchingEnvironment env) {
        return new OrganizationQuery(text(filter(env), "name"));
    }

    public static WorkspaceQuery workspaces(DataFetchingEnvironment env) {
        Map<String, Object> filter = filter(env);
        return new WorkspaceQuery(
                text(filter, "name"), text(filter, "nameContains"), order(env, WorkspaceQuery.OrderField.class));
    }

    public static MemberQuery members(DataFetchingEnvironment env) {
        Map<String, Object> filter = filter(env);
        return new MemberQuery(text(filter, "search"), text(filter, "role"), order(env, MemberQuery.OrderField.class));
    }

    /** All states where none is named. */
    public static Set<InvitationState> states(DataFetchingEnvironment env) {
        @Nullable List<String> names = env.getArgument("states");
        if (names == null) {
            return EnumSet.allOf(InvitationState.class);
        }
        Set<InvitationState> states = EnumSet.noneOf(InvitationState.class);
        names.forEach(name -> states.add(InvitationState.valueOf(name)));
        return states;
    }

    private static Map<String, Object> filter(DataFetchingEnvironment env) {
        return Objects.requireNonNullElse(env.getArgument("filter"), Map.of());
    }

    private static @Nullable String text(Map<String, Object> input, String field) {
        return (String) input.get(field);
    }

    private static <F extends Enum<F>> @Nullable Sorting<F> order(DataFetchingEnvironment env, Class<F> fields) {
        @Nullable Map<String, Object> order = env.getArgument("orderBy");
        return order == null
                ? null
                : new Sorting<>(
                        Enum.valueOf(fields, String.valueOf(order.get("field"))),
                        "DESC".equals(order.get("direction")));
    }
}
