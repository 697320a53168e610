package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.InvitationMail;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
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
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sending an invitation again, taking it back, and accepting it. */
final class InvitationChanges implements MutationGroup {
    private final GlobalIds ids;
    private final SourceRegistry sources;

    InvitationChanges(GlobalIds ids, SourceRegistry sources) {
        this.ids = ids;
        this.sources = sources;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("resendInvitation", (root, env) -> resend(env));
        mutation.fetch("revokeInvitation", (root, env) -> revoke(env));
        mutation.fetch("acceptInvitation", (root, env) -> accept(env));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Changed>type("ResendInvitationPayload")
                        .fetch("invitation", Payload.fetched(Changed::invitation)),
                Payload.<Changed>type("RevokeInvitationPayload")
                        .value("revokedInvitationId", Payload.of(changed -> GlobalIds.encode(changed.id())))
                        .fetch("invitation", Payload.fetched(Changed::invitation))
                        .value("organization", payload -> organizationIn(payload.input())),
                Payload.<Optional<OrganizationId>>type("AcceptInvitationPayload")
                        .value(
                                "organization",
                                Payload.of(joined -> joined.map(Ref::to).orElse(null))));
    }

    private @Nullable Object organizationIn(ChangeInput input) {
        return ids.decode(input.required("invitationId"), InvitationId.class)
                .<@Nullable Object>fold(id -> Ref.to(id.organization()), malformed -> null);
    }

    private Object resend(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        InvitationId id = input.id("invitationId", InvitationId.class);
        return id == null
                ? Changes.refused(input)
                : Changes.told(
                        new InvitationMail(Operation.of(env).sourceAccess()).resend(id),
                        input,
                        "invitationId",
                        env,
                        told -> new Changed(id, told.orElse(null)),
                        Invalidation.INVITATIONS);
    }

    private Object revoke(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        InvitationId id = input.id("invitationId", InvitationId.class);
        return id == null
                ? Changes.refused(input)
                : Changes.told(
                        Operation.of(env)
                                .sourceAccess()
                                .ask(id.source(), RevokesInvitation.class, (port, as) -> port.revokeInvitation(id, as)),
                        input,
                        "invitationId",
                        env,
                        revoked -> new Changed(id, null),
                        Invalidation.INVITATIONS);
    }

    private Object accept(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        SourceName source = sourceIn(input);
        InvitationToken token = tokenIn(input);
        if (source == null || token == null) {
            return Changes.refused(input);
        }
        return Changes.told(
                Operation.of(env)
                        .sourceAccess()
                        .ask(source, AcceptsInvitation.class, (port, as) -> port.acceptInvitation(token, as)),
                input,
                "token",
                env,
                joined -> joined,
                Invalidation.INVITATIONS,
                Invalidation.ORGANIZATIONS,
                Invalidation.ORGANIZATION_MEMBERS);
    }

    private @Nullable SourceName sourceIn(ChangeInput input) {
        String name = input.required("source");
        return sources.all().stream()
                .map(source -> source.name())
                .filter(known -> known.value().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    input.fault("No such source: see { sources { name } }", "source");
                    return null;
                });
    }

    private static @Nullable InvitationToken tokenIn(ChangeInput input) {
        try {
            return new InvitationToken(input.required("token"));
        } catch (IllegalArgumentException malformed) {
            input.fault("Not an invitation token", "token");
            return null;
        }
    }

    /**
     * An invitation that was sent again or taken back.
     *
     * @param told the invitation as the source's answer told it; null where it told nothing
     */
    private record Changed(InvitationId id, @Nullable Invitation told) {

        @Nullable Object invitation(DataFetchingEnvironment env) {
            return told != null
                    ? new Ref<>(id, told)
                    : Results.orAbsent(Loaders.INVITATION.in(env).load(id), env, read -> new Ref<>(id, read));
        }
    }
}
