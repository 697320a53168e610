package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Changes a role at the organization's level. */
@CapabilityOf(CapabilityName.UPDATE_ORGANIZATION_ROLE)
public interface UpdatesOrganizationRole extends Port {

    /** Sent once at most. Gives the role as the source's answer tells it, or nothing where the answer does not tell. */
    CompletableFuture<Answer<Optional<OrganizationRole>>> updateOrganizationRole(
            OrganizationRoleId role, RoleChange change, Credential as);
}
