package io.orgraph.graph.schema;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.InvitationId;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.SourceRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The graph's opaque ids: base64url of a version, the type, the source's name and the native parts, parted by a control
 * character that no part may hold. Decoding is strict: there is one text for each id, and nothing else is taken.
 */
public final class GlobalIds {
    private static final char PART = '\u001f';
    private static final String VERSION = "1";
    private static final int LONGEST = 2048;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SourceRegistry sources;

    public GlobalIds(SourceRegistry sources) {
        this.sources = sources;
    }

    public static String encode(NodeId id) {
        byte[] bytes = text(id).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes);
    }

    /** One concatenation each: ids are the most frequent thing that is made for an answer. */
    private static String text(NodeId id) {
        if (id instanceof OrganizationId organization) {
            return text("O", organization);
        }
        if (id instanceof WorkspaceId workspace) {
            return text("W", workspace.organization(), workspace.value());
        }
        if (id instanceof UserId user) {
            return text("U", user.organization(), user.value());
        }
        if (id instanceof OrganizationRoleId role) {
            return text("OR", role.organization(), role.value());
        }
        if (id instanceof WorkspaceRoleId role) {
            return text("WR", role.workspace(), role.value());
        }
        if (id instanceof OrganizationMembershipId membership) {
            return text("OM", membership.organization(), membership.value());
        }
        if (id instanceof InvitationId invitation) {
            return text("I", invitation.organization(), invitation.value());
        }
        WorkspaceMembershipId membership = (WorkspaceMembershipId) id;
        return text("WM", membership.workspace(), membership.value());
    }

    private static String text(String type, OrganizationId in) {
        return VERSION + PART + type + PART + in.source().value() + PART + in.value();
    }

    private static String text(String type, OrganizationId in, String own) {
        return VERSION + PART + type + PART + in.source().value() + PART + in.value() + PART + own;
    }

    private static String text(String type, WorkspaceId in, String own) {
        return text(type, in.organization(), in.value()) + PART + own;
    }

    /** The id of a node of any type, or {@link Failure.BadInput}. */
    public Answer<NodeId> decode(String text) {
        if (text.isEmpty()) {
            return Answer.failed(new Failure.BadInput("The id is empty: pass one that this graph returned"));
        }
        if (text.length() > LONGEST) {
            return malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            NodeId id = read(Arrays.asList(decoded.split(String.valueOf(PART), -1)));
            return encode(id).equals(text) ? known(id) : malformed();
        } catch (IllegalArgumentException | CharacterCodingException | IndexOutOfBoundsException notOurs) {
            return malformed();
        }
    }

    /** The id of a node of one type, or {@link Failure.BadInput}. */
    public <T extends NodeId> Answer<T> decode(String text, Class<T> type) {
        return decode(text)
                .flatMap(id -> type.isInstance(id)
                        ? Answer.of(type.cast(id))
                        : Answer.failed(
                                new Failure.BadInput("The id has another type: pass the id of " + named(type))));
    }

    /** Its words with the article before them, such as "an organization role". */
    static String named(Class<? extends NodeId> type) {
        String words = type.getSimpleName()
                .replaceFirst("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return (words.matches("[aeio].*") ? "an " : "a ") + words;
    }

    private static NodeId read(List<String> parts) {
        if (!parts.get(0).equals(VERSION)) {
            throw new IllegalArgumentException("another version");
        }
        OrganizationId organization = new OrganizationId(new SourceName(parts.get(2)), parts.get(3));
        return switch (parts.get(1)) {
            case "O" -> organization;
            case "W" -> new WorkspaceId(organization, parts.get(4));
            case "U" -> new UserId(organization, parts.get(4));
            case "OM" -> new OrganizationMembershipId(organization, parts.get(4));
            case "I" -> new InvitationId(organization, parts.get(4));
            case "OR" -> new OrganizationRoleId(organization, parts.get(4));
            case "WR" -> new WorkspaceRoleId(new WorkspaceId(organization, parts.get(4)), parts.get(5));
            case "WM" ->
                new WorkspaceMembershipId(
                        new WorkspaceId(organization, parts.get(4)), new UserId(organization, parts.get(5)));
            default -> throw new IllegalArgumentException("another type");
        };
    }

    private Answer<NodeId> known(NodeId id) {
        return sources.find(id.source()) == null
                ? Answer.failed(new Failure.BadInput("The id belongs to a source that is not configured"))
                : Answer.of(id);
    }

    private static <T> Answer<T> malformed() {
        return Answer.failed(new Failure.BadInput("Not an id of this graph: pass one that it returned"));
    }
}
