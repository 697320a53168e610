package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes enrollments, TransactionLink's word for invitations. No document shows the responses. */
final class Enrollments {
    private static final Endpoint CREATE = Endpoint.post("/organizations/enrollments");
    private static final Endpoint RESEND = Endpoint.post("/organizations/enrollments/{enrollment}/resend");
    private static final Endpoint CANCEL = Endpoint.post("/organizations/enrollments/{enrollment}/cancel");
    private static final Argument<EnrollmentJson> ENROLLMENT = Argument.of(EnrollmentJson.class);

    private final Mapping mapping;
    private final Api api;

    Enrollments(Mapping mapping, Api api) {
        this.mapping = mapping;
        this.api = api;
    }

    /** The token fixes the organization, so there is no other one to enroll people in. */
    CompletableFuture<Answer<CreatesInvitation.Inviter>> inviter(OrganizationId of, Credential as) {
        return CompletableFuture.completedFuture(
                of.isOfCredential() ? Answer.of(draft -> create(draft, as)) : api.notFound());
    }

    private CompletableFuture<Answer<Optional<Invitation>>> create(InvitationDraft draft, Credential as) {
        Call call = CREATE.at().json(body(draft));
        return api.write(call, as, ENROLLMENT, sent -> toldFor(draft.email(), sent));
    }

    CompletableFuture<Answer<Optional<Invitation>>> resend(InvitationId id, Credential as) {
        return api.write(RESEND.at(id), as, ENROLLMENT, sent -> mapped(id, sent));
    }

    CompletableFuture<Answer<InvitationId>> cancel(InvitationId id, Credential as) {
        return api.write(CANCEL.at(id), as).thenApply(answer -> answer.map(reply -> id));
    }

    private static EnrollmentBody body(InvitationDraft draft) {
        return new EnrollmentBody(
                draft.email(), draft.role().id().value(), draft.firstName(), draft.lastName(), draft.title());
    }

    private @Nullable Invitation toldFor(String email, EnrollmentJson sent) {
        Invitation reported = reported(sent);
        return email.equalsIgnoreCase(reported.email()) ? reported : null;
    }

    private @Nullable Invitation mapped(InvitationId id, EnrollmentJson sent) {
        Invitation reported = reported(sent);
        return reported.id().equals(id) ? reported : null;
    }

    /** Requires all that is promised of an enrollment; where it is missing, the list of enrollments has more. */
    private Invitation reported(EnrollmentJson sent) {
        Wire.required(sent.email(), "email");
        Wire.required(sent.status(), "status");
        return mapping.invitation(sent);
    }
}
