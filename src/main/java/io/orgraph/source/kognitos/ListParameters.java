package io.orgraph.source.kognitos;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Sorting;
import io.orgraph.model.WorkspaceQuery;
import org.jspecify.annotations.Nullable;

/** Translates the graph's queries to Kognitos' parameters. */
final class ListParameters {
    private ListParameters() {}

    static Filter filter(OrganizationQuery query) {
        return Filter.NONE.equal("title", query.name());
    }

    static Filter filter(WorkspaceQuery query) {
        return Filter.NONE.equal("title", query.name()).contains("title", query.nameContains());
    }

    static Filter filter(MemberQuery query) {
        return Filter.NONE.contains("search", query.search()).equal("role", query.role());
    }

    /** The first argument that needs more than filtering by a whole name; null where there is none. */
    static @Nullable String beyondWholeNames(WorkspaceQuery query) {
        if (query.nameContains() != null) {
            return "filter.nameContains";
        }
        return query.order() == null ? null : "orderBy";
    }

    /** Null for the default order. */
    static @Nullable String order(WorkspaceQuery query) {
        Sorting<WorkspaceQuery.OrderField> order = query.order();
        return order == null ? null : directed(field(order.field()), order);
    }

    /** Null for the default order. */
    static @Nullable String order(MemberQuery query) {
        Sorting<MemberQuery.OrderField> order = query.order();
        return order == null ? null : directed(field(order.field()), order);
    }

    private static String directed(String field, Sorting<?> order) {
        return order.descending() ? field + " desc" : field;
    }

    private static String field(WorkspaceQuery.OrderField field) {
        return switch (field) {
            case NAME -> "title";
            case CREATED_AT -> "create_time";
            case UPDATED_AT -> "update_time";
        };
    }

    private static String field(MemberQuery.OrderField field) {
        return switch (field) {
            case DISPLAY_NAME -> "display_name";
            case EMAIL -> "email";
            case CREATED_AT -> "created_time";
            case UPDATED_AT -> "updated_time";
        };
    }
}
