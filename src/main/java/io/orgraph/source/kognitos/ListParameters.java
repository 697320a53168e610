package io.orgraph.source.kognitos;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.RoleScope;
import io.orgraph.model.Sorting;
import io.orgraph.model.WorkspaceQuery;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates the graph's queries to Kognitos' parameters. */
final class ListParameters {
    private ListParameters() {}

    static Filter filter(OrganizationQuery query) {
        return Filter.NONE.equal("title", query.filter().name());
    }

    static Filter filter(WorkspaceQuery query) {
        return Filter.NONE
                .equal("title", query.filter().name())
                .contains("title", query.filter().nameContains());
    }

    static Filter filter(MemberQuery query) {
        RoleScope scope = query.filter().role().scope();
        return Filter.NONE
                .contains("search", query.filter().search())
                .equal("role", query.filter().role().name())
                .equal("role_scope", scope == null ? null : scope.name().toLowerCase(Locale.ROOT));
    }

    /** Null for the default order. */
    static @Nullable String order(WorkspaceQuery query) {
        return order(query.order(), ListParameters::field);
    }

    /** Null for the default order. */
    static @Nullable String order(MemberQuery query) {
        return order(query.order(), ListParameters::field);
    }

    private static <F extends Enum<F>> @Nullable String order(List<Sorting<F>> order, Function<F, String> names) {
        return order.isEmpty()
                ? null
                : order.stream()
                        .map(by -> names.apply(by.field()) + (by.descending() ? " desc" : ""))
                        .collect(Collectors.joining(","));
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
