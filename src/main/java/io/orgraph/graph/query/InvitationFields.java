package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.Fetchers;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.InvitationState;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.NodeId;
import io.orgraph.source.ReadsInvitation;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of invitations. Where a list leaves an invitation's details out, they are read when they are selected. */
final class InvitationFields {
    private final SourceRegistry sources;

    InvitationFields(SourceRegistry sources) {
        this.sources = sources;
    }

    List<TypeFields<?>> all() {
        return List.of(invitation(), redirect(), preview());
    }

    private TypeFields<?> invitation() {
        return TypeFields.<Ref<InvitationId, Invitation>>generic("Invitation", Ref.class)
                .value("id", invitation -> GlobalIds.encode(invitation.id()))
                .value("source", invitation -> sources.get(invitation.id().source()))
                .value("sourceId", invitation -> invitation.id().value())
                .value("organization", invitation -> Ref.to(invitation.id().organization()))
                .fetch("email", this::email)
                .fetch("state", listed(Invitation::state))
                .fetch("rawState", listed(Invitation::rawState))
                .fetch("inviterName", listed(Invitation::inviterName))
                .fetch("createdAt", listed(invitation -> LazyInstant.instantOf(invitation.createdAt())))
                .fetch("lastSentAt", listed(invitation -> LazyInstant.instantOf(invitation.lastSentAt())))
                .fetch("expiresAt", listed(invitation -> LazyInstant.instantOf(invitation.expiresAt())))
                .fetch("workspace", InvitationFields::workspace)
                .fetch("roles", detailed(Invitation.Details::roles))
                .fetch("viewerCan", ViewerActions::ofInvitation)
                .fetch("redirect", detailed(Invitation.Details::redirect))
                .fetch("organizationName", detailed(Invitation.Details::organizationName))
                .fetch("workspaceName", detailed(Invitation.Details::workspaceName));
    }

    private static TypeFields.Fetch<Ref<InvitationId, Invitation>> listed(Function<Invitation, @Nullable Object> get) {
        return Fetchers.detail(Loaders.INVITATION, get);
    }

    /** A source that reads an invitation by itself tells the address of a pending one in its list alone. */
    private @Nullable Object email(Ref<InvitationId, Invitation> invitation, DataFetchingEnvironment env) {
        Invitation known = invitation.known();
        return known != null && isAddressInAList(known)
                ? Results.of(Loaders.LISTED_INVITATION.in(env).load(known), env, Invitation::email)
                : Fetchers.of(invitation, Loaders.INVITATION, env, Invitation::email);
    }

    private boolean isAddressInAList(Invitation known) {
        return known.email() == null
                && known.details() != null
                && known.state() == InvitationState.PENDING
                && isReadAlone(known.id());
    }

    private boolean isReadAlone(InvitationId id) {
        return sources.get(id.source()).port(ReadsInvitation.class).fold(port -> true, unsupported -> false);
    }

    private static @Nullable Object workspace(Ref<InvitationId, Invitation> invitation, DataFetchingEnvironment env) {
        Invitation known = invitation.known();
        return known != null && (known.workspace() != null || known.details() != null)
                ? ref(known.workspace())
                : Results.of(Loaders.INVITATION.in(env).load(invitation.id()), env, read -> ref(read.workspace()));
    }

    private static TypeFields.Fetch<Ref<InvitationId, Invitation>> detailed(
            Function<Invitation.Details, @Nullable Object> get) {
        return (invitation, env) -> {
            Invitation known = invitation.known();
            return known != null && known.details() != null
                    ? get.apply(known.details())
                    : Results.of(Loaders.INVITATION.in(env).load(invitation.id()), env, read -> in(read, get));
        };
    }

    private static @Nullable Object in(Invitation read, Function<Invitation.Details, @Nullable Object> get) {
        return read.details() == null ? null : get.apply(read.details());
    }

    private static TypeFields<?> redirect() {
        return TypeFields.of("InvitationRedirect", Invitation.Redirect.class)
                .value("organization", redirect -> ref(redirect.organization()))
                .value("workspace", redirect -> ref(redirect.workspace()));
    }

    private static TypeFields<?> preview() {
        return TypeFields.of("InvitationPreview", InvitationPreview.class)
                .value("organizationName", InvitationPreview::organizationName)
                .value("inviterName", InvitationPreview::inviterName)
                .value("email", InvitationPreview::email)
                .value("roleName", InvitationPreview::roleName)
                .value("expiresAt", preview -> LazyInstant.instantOf(preview.expiresAt()));
    }

    private static @Nullable Object ref(@Nullable NodeId id) {
        return id == null ? null : Ref.to(id);
    }
}
