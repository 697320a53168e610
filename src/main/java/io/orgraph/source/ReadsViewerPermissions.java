package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Permission;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lists the caller's permissions in an organization. */
@CapabilityOf(CapabilityName.READ_VIEWER_PERMISSIONS)
public interface ReadsViewerPermissions extends Port {

    /** Returns the permissions in the order of their keys. */
    CompletableFuture<Answer<List<Permission>>> viewerPermissions(OrganizationId of, Credential as);
}
