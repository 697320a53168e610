package io.orgraph.source;

import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.InvitationToken;
import java.util.concurrent.CompletableFuture;

/** Shows an invitation to anyone who has its token. Needs no credential. */
@CapabilityOf(CapabilityName.PREVIEW_INVITATION)
public interface PreviewsInvitation extends Port {

    CompletableFuture<Answer<InvitationPreview>> invitationPreview(InvitationToken token);
}
