package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.ViewerPermissions;
import java.util.concurrent.CompletableFuture;

/** Lists the caller's permissions in an organization. */
@CapabilityOf(CapabilityName.READ_VIEWER_PERMISSIONS)
public interface ReadsViewerPermissions extends Port {

    CompletableFuture<Answer<ViewerPermissions>> viewerPermissions(OrganizationId of, Credential as);
}
