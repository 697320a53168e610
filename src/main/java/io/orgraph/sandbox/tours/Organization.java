package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.company.SeededIds;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organization and its members, roles and invitations; guarded by the API's lock. */
final class Organization implements JsonBody {
    private final String id;
    private final Instant created;
    private final RoleBook roles;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Invitation> invitations = new LinkedHashMap<>();
    private final List<ApiKey> apiKeys = new ArrayList<>();
    private final AuditLog audit;
    private Profile profile;
    private Instant updated;

    Organization(String id, Instant created, Profile profile, RoleBook roles) {
        this.id = id;
        this.created = created;
        this.updated = created;
        this.profile = profile;
        this.roles = roles;
        this.audit = new AuditLog(new SeededIds(0, "tours audit " + id));
    }

    String id() {
        return id;
    }

    Profile profile() {
        return profile;
    }

    void change(Profile newProfile, Instant at) {
        profile = newProfile;
        updated = at;
    }

    AuditLog audit() {
        return audit;
    }

    /** In the order in which they were made. */
    List<ApiKey> apiKeys() {
        return List.copyOf(apiKeys);
    }

    void add(ApiKey apiKey) {
        apiKeys.add(apiKey);
    }

    void remove(ApiKey apiKey) {
        apiKeys.remove(apiKey);
    }

    RoleBook roles() {
        return roles;
    }

    /** In the order in which they joined. */
    List<Member> members() {
        return List.copyOf(members.values());
    }

    Member member(String memberId) {
        return found(members.get(memberId), "Member");
    }

    /** The membership of that user, or null. */
    @Nullable Member memberOf(User user) {
        for (Member member : members.values()) {
            if (member.user().id().equals(user.id())) {
                return member;
            }
        }
        return null;
    }

    void add(Member member) {
        members.put(member.id(), member);
    }

    void remove(Member member) {
        members.remove(member.id());
    }

    /** In the order of their creation. */
    List<Invitation> invitations() {
        return List.copyOf(invitations.values());
    }

    Invitation invitation(String invitationId) {
        return found(invitations.get(invitationId), "Invitation");
    }

    void add(Invitation invitation) {
        invitations.put(invitation.origin().id(), invitation);
    }

    /** Whether the address belongs to a member or to a pending invitation. */
    boolean knows(String email) {
        return members.values().stream()
                        .anyMatch(member -> member.user().email().equals(email))
                || invitations.values().stream()
                        .filter(each -> each.status() == Invitation.Status.PENDING)
                        .anyMatch(each -> each.origin().email().equals(email));
    }

    /** Whether a member or a pending invitation has that role. */
    boolean uses(String role) {
        return members.values().stream().anyMatch(member -> member.role().equals(role))
                || invitations.values().stream()
                        .filter(each -> each.status() == Invitation.Status.PENDING)
                        .anyMatch(each -> each.role().equals(role));
    }

    /** Renames a role on all members and invitations. */
    void renameRole(String oldName, String newName) {
        members.values().stream()
                .filter(member -> member.role().equals(oldName))
                .forEach(member -> member.become(newName));
        invitations.values().stream()
                .filter(each -> each.role().equals(oldName))
                .forEach(each -> each.isTo(newName));
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id);
        out.writeStringField("name", profile.name());
        if (profile.slug() != null) {
            out.writeStringField("slug", profile.slug());
        }
        out.writeStringField("logo", profile.logo());
        out.writeStringField("timezone", profile.timezone());
        out.writeStringField("createdAt", created.toString());
        out.writeStringField("updatedAt", updated.toString());
        out.writeEndObject();
    }

    private static <T> T found(@Nullable T thing, String kind) {
        if (thing == null) {
            throw Refused.notFound(kind);
        }
        return thing;
    }
}
