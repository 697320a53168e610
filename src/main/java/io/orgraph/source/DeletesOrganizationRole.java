package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationRoleId;
import java.util.concurrent.CompletableFuture;

/** Deletes a role at the organization's level. */
public interface DeletesOrganizationRole extends Port {

    /** Sent once at most. Gives the id of what is gone. */
    CompletableFuture<Answer<OrganizationRoleId>> deleteOrganizationRole(OrganizationRoleId role, Credential as);
}
