package io.orgraph.graph.pagination;

import io.orgraph.graph.schema.TypeFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The fields of every connection and edge type, and of PageInfo: the same for all. A connection with more fields is wired by
 * whoever has those: {@link #connection}.
 */
public final class ConnectionFields {
    private static final List<String> OF = List.of(
            "Workspace",
            "WorkspaceMembership",
            "OrganizationMembership",
            "OrganizationRole",
            "WorkspaceRole",
            "Invitation",
            "AuditEntry",
            "ApiKey");

    private ConnectionFields() {}

    public static List<TypeFields<?>> all() {
        List<TypeFields<?>> all = new ArrayList<>();
        OF.stream().flatMap(node -> Stream.of(plain(node), edge(node))).forEach(all::add);
        all.add(pageInfo());
        return all;
    }

    private static TypeFields<?> plain(String node) {
        return with(TypeFields.<Connection<?>>generic(node + "Connection", Connection.class), connection -> connection);
    }

    /** The fields that every connection has, of the connection that stands in an object of another type. */
    public static <S> TypeFields<S> connection(String node, Class<S> type, Function<S, Connection<?>> in) {
        return with(TypeFields.of(node + "Connection", type), in);
    }

    private static <S> TypeFields<S> with(TypeFields<S> fields, Function<S, Connection<?>> in) {
        return fields.value("edges", page -> in.apply(page).edges())
                .value("nodes", page -> in.apply(page).nodes())
                .value("pageInfo", in::apply)
                .value("totalCount", page -> in.apply(page).slice().total());
    }

    /** The fields of an edge. */
    public static TypeFields<?> edge(String node) {
        return TypeFields.<Connection.Edge<?>>generic(node + "Edge", Connection.Edge.class)
                .value("cursor", Connection.Edge::cursor)
                .value("node", Connection.Edge::node);
    }

    private static TypeFields<?> pageInfo() {
        return TypeFields.<Connection<?>>generic("PageInfo", Connection.class)
                .value("hasNextPage", page -> page.slice().hasNext())
                .value("hasPreviousPage", page -> page.slice().hasPrevious())
                .value("startCursor", page -> page.cursorAt(0))
                .value("endCursor", page -> page.cursorAt(page.slice().items().size() - 1));
    }
}
