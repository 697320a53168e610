package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspacePreferences;
import java.util.concurrent.CompletableFuture;

/** Reads the preferences of a workspace. */
@CapabilityOf(CapabilityName.READ_WORKSPACE_PREFERENCES)
public interface ReadsWorkspacePreferences extends Port {

    CompletableFuture<Answer<WorkspacePreferences>> workspacePreferences(WorkspaceId of, Credential as);
}
