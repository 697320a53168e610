package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.Permission;
import io.orgraph.model.Role;
import io.orgraph.model.RoleQuery;
import io.orgraph.model.SourceName;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Filters and orders roles: no source does. */
final class LocalRoles {
    private LocalRoles() {}

    /**
     * @param tellPermissions whether the list says what its roles allow
     */
    static <R extends Role> Answer<LocalQuery<R>> of(
            RoleQuery query,
            SourceName source,
            boolean tellPermissions,
            Function<R, @Nullable List<Permission>> permissions) {
        if (query.permission() != null && !tellPermissions) {
            return Answer.failed(new Failure.CannotQuery(source, "filter.permission"));
        }
        Predicate<R> picks = role -> query.filter().matches(role.name())
                && (query.kinds() == null || query.kinds().contains(role.kind()))
                && (query.permission() == null || query.permission().isAmong(permissions.apply(role)));
        return Answer.of(new LocalQuery<>(
                query.isFiltered() ? picks : null, Order.of(query.order(), field -> Order.byText(Role::name))));
    }
}
