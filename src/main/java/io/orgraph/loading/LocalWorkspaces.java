package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.ListKey.WorkspacesOf;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceQuery.OrderField;
import io.orgraph.source.ListTraits;

/** Filters and orders workspaces, as far as their source does not. */
final class LocalWorkspaces {
    private LocalWorkspaces() {}

    /** A source that gives its workspaces whole tells no times of them. */
    static Answer<LocalQuery<Workspace>> of(WorkspacesOf of, ListTraits traits) {
        WorkspaceQuery query = of.query().only(traits.rest());
        boolean isByTime = query.order().stream().anyMatch(by -> by.field() != OrderField.NAME);
        if (isByTime && traits.isWhole()) {
            return Answer.failed(new Failure.CannotQuery(of.organization().source(), "orderBy"));
        }
        boolean isFiltered = query.filter().name() != null || query.filter().nameContains() != null;
        return Answer.of(new LocalQuery<>(
                isFiltered ? workspace -> query.filter().matches(workspace.name()) : null,
                Order.of(query.order(), LocalWorkspaces::key)));
    }

    private static Order.Key<Workspace> key(OrderField field) {
        return switch (field) {
            case NAME -> Order.byText(Workspace::name);
            case CREATED_AT -> Order.byTime(Workspace::createdAt);
            case UPDATED_AT -> Order.byTime(Workspace::updatedAt);
        };
    }
}
