package io.orgraph.loading;

import io.orgraph.model.NameFilter;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.OrganizationQuery.OrderField;
import java.util.Comparator;
import java.util.List;

/** Filters the organizations of one source, and orders those of several. */
public final class LocalOrganizations {
    private LocalOrganizations() {}

    /** The order is not among it: it holds over the lists of all sources together. */
    static LocalQuery<Organization> filter(OrganizationQuery query) {
        NameFilter filter = query.filter();
        return new LocalQuery<>(
                filter.equals(NameFilter.NONE) ? null : organization -> filter.matches(organization.name()), null);
    }

    /** Equal ones stay as they are. */
    public static List<Organization> inOrder(List<Organization> organizations, OrganizationQuery query) {
        Comparator<Organization> order = Order.of(query.order(), LocalOrganizations::key);
        return order == null
                ? organizations
                : organizations.stream().sorted(order).toList();
    }

    private static Order.Key<Organization> key(OrderField field) {
        return switch (field) {
            case NAME -> Order.byText(Organization::name);
            case CREATED_AT -> Order.byTime(Organization::createdAt);
            case UPDATED_AT -> Order.byTime(Organization::updatedAt);
        };
    }
}
