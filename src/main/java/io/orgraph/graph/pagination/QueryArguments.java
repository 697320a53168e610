package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.model.InvitationState;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Sorting;
import io.orgraph.model.WorkspaceQuery;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a list is asked for out of a field's arguments. */
public final class QueryArguments {

    private QueryArguments() {}

    public static OrganizationQuery organizations(DataFetchingEnvironment env) {
        return new OrganizationQuery(text(env, "name"));
    }

    public static WorkspaceQuery workspaces(DataFetchingEnvironment env) {
        return new WorkspaceQuery(
                text(env, "name"), text(env, "nameContains"), order(env, WorkspaceQuery.OrderField.class));
    }

    public static MemberQuery members(DataFetchingEnvironment env) {
        return new MemberQuery(text(env, "search"), text(env, "role"), order(env, MemberQuery.OrderField.class));
    }

    /** All states where none is named. */
    public static Set<InvitationState> states(DataFetchingEnvironment env) {
        Arguments arguments = Arguments.of(env);
        if (!arguments.has("states")) {
            return EnumSet.allOf(InvitationState.class);
        }
        Set<InvitationState> states = EnumSet.noneOf(InvitationState.class);
        arguments.texts("states").forEach(name -> states.add(InvitationState.valueOf(name)));
        return states;
    }

    private static @Nullable String text(DataFetchingEnvironment env, String field) {
        Arguments filter = Arguments.of(env).in("filter");
        return filter == null ? null : filter.text(field);
    }

    private static <F extends Enum<F>> @Nullable Sorting<F> order(DataFetchingEnvironment env, Class<F> fields) {
        Arguments order = Arguments.of(env).in("orderBy");
        return order == null
                ? null
                : new Sorting<>(Enum.valueOf(fields, order.required("field")), "DESC".equals(order.text("direction")));
    }
}
