package io.orgraph.graph.schema;

import io.orgraph.model.ApiKeyId;
import io.orgraph.model.AuditEntryId;
import io.orgraph.model.InvitationId;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.SourceId;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type of node: its code in ids, its class of ids, and how such an id is written and read. The class of ids is called as
 * the type is in the schema, with "Id" behind. Ids that were given out stay valid, so a code never changes.
 */
public final class NodeType<I extends NodeId> {
    public static final NodeType<SourceId> SOURCE = new NodeType<>(
            "S",
            SourceId.class,
            new Form<>((prefix, id) -> prefix + id.value(), parts -> new SourceId(new SourceName(parts.get(2)))));
    public static final NodeType<OrganizationId> ORGANIZATION = new NodeType<>(
            "O",
            OrganizationId.class,
            new Form<>(
                    (prefix, id) -> prefix + id.source().value() + GlobalIds.PART + id.value(),
                    NodeType::organization));
    public static final NodeType<WorkspaceId> WORKSPACE =
            inOrganization("W", WorkspaceId.class, WorkspaceId::organization, WorkspaceId::new);
    public static final NodeType<UserId> USER = inOrganization("U", UserId.class, UserId::organization, UserId::new);
    public static final NodeType<OrganizationRoleId> ORGANIZATION_ROLE =
            inOrganization("OR", OrganizationRoleId.class, OrganizationRoleId::organization, OrganizationRoleId::new);
    public static final NodeType<WorkspaceRoleId> WORKSPACE_ROLE =
            inWorkspace("WR", WorkspaceRoleId.class, WorkspaceRoleId::workspace, WorkspaceRoleId::new);
    public static final NodeType<OrganizationMembershipId> ORGANIZATION_MEMBERSHIP = inOrganization(
            "OM",
            OrganizationMembershipId.class,
            OrganizationMembershipId::organization,
            OrganizationMembershipId::new);
    public static final NodeType<WorkspaceMembershipId> WORKSPACE_MEMBERSHIP = inWorkspace(
            "WM",
            WorkspaceMembershipId.class,
            WorkspaceMembershipId::workspace,
            (in, user) -> new WorkspaceMembershipId(in, new UserId(in.organization(), user)));
    public static final NodeType<InvitationId> INVITATION =
            inOrganization("I", InvitationId.class, InvitationId::organization, InvitationId::new);
    public static final NodeType<AuditEntryId> AUDIT_ENTRY =
            inOrganization("AE", AuditEntryId.class, AuditEntryId::organization, AuditEntryId::new);
    public static final NodeType<ApiKeyId> API_KEY =
            inOrganization("AK", ApiKeyId.class, ApiKeyId::organization, ApiKeyId::new);

    public static final List<NodeType<?>> ALL = List.of(
            SOURCE,
            ORGANIZATION,
            WORKSPACE,
            USER,
            ORGANIZATION_ROLE,
            WORKSPACE_ROLE,
            ORGANIZATION_MEMBERSHIP,
            WORKSPACE_MEMBERSHIP,
            INVITATION,
            AUDIT_ENTRY,
            API_KEY);

    private static final Map<Class<?>, NodeType<?>> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(NodeType::idClass, Function.identity()));
    private static final Map<String, NodeType<?>> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(type -> type.code, Function.identity()));

    private final String code;
    private final String prefix;
    private final String name;
    private final Class<I> idClass;
    private final Form<I> form;

    private NodeType(String code, Class<I> idClass, Form<I> form) {
        this.code = code;
        this.prefix = GlobalIds.VERSION + GlobalIds.PART + code + GlobalIds.PART;
        this.name = idClass.getSimpleName().replaceFirst("Id$", "");
        this.idClass = idClass;
        this.form = form;
    }

    public static NodeType<?> of(NodeId id) {
        return Objects.requireNonNull(BY_ID.get(id.getClass()), () -> "No type of node has a " + id.getClass());
    }

    static @Nullable NodeType<?> byCode(String code) {
        return BY_CODE.get(code);
    }

    public Class<I> idClass() {
        return idClass;
    }

    /** The type's name in the schema. */
    public String name() {
        return name;
    }

    /** The parts of an id in one text. */
    String write(NodeId id) {
        return form.write().apply(prefix, idClass.cast(id));
    }

    /** Reads what {@link #write} wrote, split into its parts. Throws where they are too few, or no native ids. */
    I read(List<String> parts) {
        return form.read().apply(parts);
    }

    @Override
    public String toString() {
        return name();
    }

    private static <I extends NodeId> NodeType<I> inOrganization(
            String code,
            Class<I> idClass,
            Function<I, OrganizationId> owner,
            BiFunction<OrganizationId, String, I> id) {
        return new NodeType<>(
                code,
                idClass,
                new Form<>(
                        (prefix, one) -> {
                            OrganizationId in = owner.apply(one);
                            return prefix
                                    + in.source().value()
                                    + GlobalIds.PART
                                    + in.value()
                                    + GlobalIds.PART
                                    + one.value();
                        },
                        parts -> id.apply(organization(parts), parts.get(4))));
    }

    private static <I extends NodeId> NodeType<I> inWorkspace(
            String code, Class<I> idClass, Function<I, WorkspaceId> owner, BiFunction<WorkspaceId, String, I> id) {
        return new NodeType<>(
                code,
                idClass,
                new Form<>(
                        (prefix, one) ->
                                WORKSPACE.form.write().apply(prefix, owner.apply(one)) + GlobalIds.PART + one.value(),
                        parts -> id.apply(new WorkspaceId(organization(parts), parts.get(4)), parts.get(5))));
    }

    private static OrganizationId organization(List<String> parts) {
        return new OrganizationId(new SourceName(parts.get(2)), parts.get(3));
    }

    /**
     * How an id stands in a text. Ids are made more often than anything else for an answer: one concatenation each.
     *
     * @param write puts what identifies the node behind the prefix that its type has
     */
    private record Form<I>(BiFunction<String, I, String> write, Function<List<String>, I> read) {}
}
