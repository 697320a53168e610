package io.orgraph.graph.pagination;

import io.orgraph.graph.schema.TypeFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fields of every connection and edge type, and of PageInfo: the same for all. */
public final class ConnectionFields {
    private static final List<String> OF = List.of(
            "Organization",
            "Workspace",
            "WorkspaceMembership",
            "OrganizationMembership",
            "OrganizationRole",
            "WorkspaceRole",
            "Invitation",
            "AuditEntry");

    private ConnectionFields() {}

    public static List<TypeFields<?>> all() {
        List<TypeFields<?>> all = new ArrayList<>();
        OF.stream().flatMap(node -> Stream.of(connection(node), edge(node))).forEach(all::add);
        all.add(pageInfo());
        return all;
    }

    private static TypeFields<?> connection(String node) {
        return TypeFields.<Connection<?>>generic(node + "Connection", Connection.class)
                .value("edges", Connection::edges)
                .value("nodes", Connection::nodes)
                .value("pageInfo", connection -> connection)
                .value("totalCount", connection -> connection.slice().total());
    }

    private static TypeFields<?> edge(String node) {
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
