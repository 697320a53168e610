package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.model.SourceName;
import io.orgraph.plan.UndoTokens;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type {@code Mutation}: every group of mutations adds its fields to it. */
public final class MutationFields {
    private final List<MutationGroup> groups;
    private final SourceRegistry sources;

    /** The mutations of this package, and those of another. */
    public MutationFields(GlobalIds ids, SourceRegistry sources, UndoTokens undo, MutationGroup other) {
        this.sources = sources;
        this.groups = List.of(
                new WorkspaceMembershipChanges(ids),
                new WorkspaceMembershipBulk(ids),
                new OrganizationChanges(ids),
                new OrganizationMembershipChanges(ids),
                new UserChanges(ids),
                new ProfileChanges(ids),
                new OwnProfileChanges(ids),
                new CreateOrganizationRole(ids),
                new RoleChanges(ids),
                new ApiKeyChanges(ids),
                new CreateInvitations(ids),
                new InvitationChanges(ids, sources),
                new UndoChanges(ids, undo),
                other);
    }

    public List<TypeFields<?>> all() {
        TypeFields<Object> mutation = TypeFields.of("Mutation", Object.class);
        List<TypeFields<?>> all = new ArrayList<>(List.of(mutation, userError()));
        groups.forEach(group -> {
            group.addTo(mutation);
            all.addAll(group.types());
        });
        return all;
    }

    private TypeFields<UserError> userError() {
        return TypeFields.of("UserError", UserError.class)
                .value("message", UserError::message)
                .value("code", UserError::code)
                .value("path", UserError::path)
                .value("retryable", UserError::retryable)
                .value("retryAfter", UserError::retryAfter)
                .value("source", this::sourceOf)
                .value("sourceCode", UserError::sourceCode)
                .fetch("sourceMessage", MutationFields::sourceMessage)
                .value("reference", UserError::reference);
    }

    /** The one way out of a source's own text. */
    private static @Nullable Object sourceMessage(UserError error, DataFetchingEnvironment env) {
        SourceName source = error.source();
        return source != null && Operation.of(env).sourceAccess().mayReadRefusals(source)
                ? error.sourceMessage()
                : null;
    }

    private @Nullable Object sourceOf(UserError error) {
        SourceName source = error.source();
        return source == null ? null : sources.get(source);
    }
}
