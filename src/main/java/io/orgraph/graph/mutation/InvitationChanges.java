package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.InvitationMail;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.source.AcceptsInvitation;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resends, revokes and accepts invitations. */
final class InvitationChanges implements MutationGroup {
    private final GlobalIds ids;
    private final SourceRegistry sources;

    InvitationChanges(GlobalIds ids, SourceRegistry sources) {
        this.ids = ids;
        this.sources = sources;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("resendInvitation", (root, env) -> resend(Changes.of(ids, env)));
        mutation.fetch("revokeInvitation", (root, env) -> revoke(Changes.of(ids, env)));
        mutation.fetch("acceptInvitation", (root, env) -> accept(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Changed<InvitationId, Invitation>>type("ResendInvitationPayload")
                        .fetch("invitation", Payload.fetched(InvitationChanges::invitation)),
                Payload.<Changed<InvitationId, Invitation>>type("RevokeInvitationPayload")
                        .value("revokedInvitationId", Payload.of(changed -> GlobalIds.encode(changed.id())))
                        .fetch("invitation", Payload.fetched(InvitationChanges::invitation))
                        .value(
                                "organization",
                                payload -> payload.input()
                                        .owner("invitationId", InvitationId.class, InvitationId::organization)),
                Payload.<Optional<OrganizationId>>type("AcceptInvitationPayload")
                        .value(
                                "organization",
                                Payload.of(joined -> joined.map(Ref::to).orElse(null))));
    }

    private static Object resend(Changes changes) {
        InvitationId id = changes.input().id("invitationId", InvitationId.class);
        return id == null
                ? changes.refused()
                : changes.payload(
                        new InvitationMail(changes.sourceAccess()).resend(id),
                        "invitationId",
                        told -> changed(id, told.orElse(null)),
                        Invalidation.INVITATIONS);
    }

    private static Object revoke(Changes changes) {
        InvitationId id = changes.input().id("invitationId", InvitationId.class);
        return id == null
                ? changes.refused()
                : changes.payload(
                        changes.sourceAccess()
                                .ask(id.source(), RevokesInvitation.class, (port, as) -> port.revokeInvitation(id, as)),
                        "invitationId",
                        revoked -> changed(id, null),
                        Invalidation.INVITATIONS);
    }

    private static Changed<InvitationId, Invitation> changed(InvitationId id, @Nullable Invitation told) {
        return Changed.of(
                id, told, env -> Changed.orAbsent(Loaders.INVITATION.in(env).load(id)));
    }

    private static @Nullable Object invitation(Changed<InvitationId, Invitation> changed, DataFetchingEnvironment env) {
        return changed.shown(env, invitation -> new Ref<>(changed.id(), invitation));
    }

    private Object accept(Changes changes) {
        SourceName source = sourceIn(changes.input());
        InvitationToken token = tokenIn(changes.input());
        if (source == null || token == null) {
            return changes.refused();
        }
        return changes.payload(
                changes.sourceAccess()
                        .ask(source, AcceptsInvitation.class, (port, as) -> port.acceptInvitation(token, as)),
                "token",
                joined -> joined,
                Invalidation.INVITATIONS,
                Invalidation.ORGANIZATIONS,
                Invalidation.ORGANIZATION_MEMBERS);
    }

    private @Nullable SourceName sourceIn(ChangeInput input) {
        Source source = sources.find(input.required("source"));
        if (source == null) {
            input.fault("No such source: see { sources { name } }", "source");
            return null;
        }
        return source.name();
    }

    private static @Nullable InvitationToken tokenIn(ChangeInput input) {
        Optional<InvitationToken> token = InvitationToken.of(input.required("token"));
        if (token.isEmpty()) {
            input.fault("Not an invitation token", "token");
        }
        return token.orElse(null);
    }
}
