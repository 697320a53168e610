package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import java.util.concurrent.CompletableFuture;

/** Reads one workspace. */
@CapabilityOf(CapabilityName.READ_WORKSPACE)
public interface ReadsWorkspace extends Port {

    CompletableFuture<Answer<Workspace>> workspace(WorkspaceId id, Credential as);
}
