package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleDraft;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Changes the roles of the credential's organization. No document shows the keys of the bodies; these are the likely
 * ones.
 */
final class RoleWrites {
    private static final Endpoint CREATE = Endpoint.post("/api/organizations/roles");
    private static final Endpoint UPDATE = Endpoint.patch("/api/organizations/roles/{role}");
    private static final Endpoint DELETE = Endpoint.delete("/api/organizations/roles/{role}");

    private final OwnOrganization own;
    private final Api api;

    RoleWrites(OwnOrganization own, Api api) {
        this.own = own;
        this.api = api;
    }

    CompletableFuture<Answer<Optional<OrganizationRole>>> create(OrganizationId of, RoleDraft draft, Credential as) {
        Call call = CREATE.at().json(body(given(draft.name()), given(draft.description()), given(draft.permissions())));
        return own.checkBefore(of, as, () -> api.write(call, as, item -> reported(of, item)));
    }

    CompletableFuture<Answer<Optional<OrganizationRole>>> update(
            OrganizationRoleId id, RoleChange change, Credential as) {
        Call call = UPDATE.at(id).json(body(change.name(), change.description(), change.permissions()));
        return own.checkBefore(id.organization(), as, () -> api.write(call, as, item -> mapped(id, item)));
    }

    CompletableFuture<Answer<OrganizationRoleId>> delete(OrganizationRoleId id, Credential as) {
        return own.checkBefore(id.organization(), as, () -> api.remove(DELETE.at(id), as, id));
    }

    private static Object body(
            FieldUpdate<String> name, FieldUpdate<String> description, FieldUpdate<List<String>> permissions) {
        return new Body()
                .edited("name", name)
                .edited("description", description)
                .editedList("permissions", permissions)
                .json();
    }

    private static Optional<OrganizationRole> mapped(OrganizationRoleId id, ItemJson item) {
        return reported(id.organization(), item).filter(role -> role.id().equals(id));
    }

    private static Optional<OrganizationRole> reported(OrganizationId of, ItemJson item) {
        boolean isNamed = item.text("name") != null;
        return Optional.of(Mapping.organizationRole(of, item)).filter(role -> isNamed && role.permissions() != null);
    }

    private static <T> FieldUpdate<T> given(@Nullable T value) {
        return value == null ? FieldUpdate.none() : FieldUpdate.to(value);
    }
}
