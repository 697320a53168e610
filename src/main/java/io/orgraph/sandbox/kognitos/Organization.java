package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An organization and all that is in it; nothing of it ever changes. */
final class Organization implements JsonBody {
    private static final String LOGO =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    private final String id;
    private final Company company;
    private final boolean isFirst;
    private final List<Role> roles;
    private final List<UserRow> users;
    private final Map<String, User> usersById = new LinkedHashMap<>();
    private final Map<String, Workspace> workspaces;
    private final Map<String, Invitation> invitations;

    Organization(
            OrganizationSeed founding, List<Workspace> workspaces, List<UserRow> users, List<Invitation> invitations) {
        this.id = founding.id();
        this.company = founding.company();
        this.isFirst = founding.isFirst();
        this.roles = founding.roles();
        this.users = List.copyOf(users);
        users.forEach(row -> usersById.put(row.user().id(), row.user()));
        this.workspaces = byId(workspaces, Workspace::id);
        this.invitations = byId(invitations, Invitation::id);
    }

    String id() {
        return id;
    }

    String name() {
        return "organizations/" + id;
    }

    String title() {
        return company.name();
    }

    List<Role> roles() {
        return roles;
    }

    /** In the order in which they became users. */
    List<UserRow> users() {
        return users;
    }

    User user(String userId) {
        return found(usersById, userId, "user");
    }

    /** In the order in which their teams are numbered. */
    List<Workspace> workspaces() {
        return List.copyOf(workspaces.values());
    }

    Workspace workspace(String workspaceId) {
        return found(workspaces, workspaceId, "workspace");
    }

    Invitation invitation(String invitationId) {
        return found(invitations, invitationId, "invitation");
    }

    /** The pending ones for the organization as a whole. */
    List<JsonBody> invites() {
        return invitations.values().stream()
                .filter(each -> each.workspace() == null && !each.state().isAccepted())
                .map(Invitation::listed)
                .toList();
    }

    /** The pending ones for that workspace. */
    List<JsonBody> invitesTo(Workspace workspace) {
        return invitations.values().stream()
                .filter(each -> workspace.equals(each.workspace()))
                .map(Invitation::listed)
                .toList();
    }

    Preferences preferences() {
        var style = isFirst ? Preferences.Style.EUROPEAN : Preferences.Style.UNTOUCHED;
        return new Preferences(name() + "/preferences", isFirst, style);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        var owner = users.get(0).user();
        out.writeStartObject();
        Proto3Json.text(out, "name", name());
        Proto3Json.text(out, "title", title());
        if (isFirst) {
            Proto3Json.text(out, "logo_data_uri", "data:image/png;base64," + LOGO);
            Proto3Json.time(out, "update_time", company.founded().plus(Duration.ofDays(1_000)));
        }
        Proto3Json.time(out, "create_time", company.founded());
        Proto3Json.text(out, "owner_display_name", owner.displayName());
        Proto3Json.text(out, "owner_email", owner.email());
        out.writeEndObject();
    }

    private static <T> T found(Map<String, T> things, String id, String kind) {
        var thing = things.get(id);
        if (thing == null) {
            throw Refused.notFound("No such " + kind);
        }
        return thing;
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> idOf) {
        var map = new LinkedHashMap<String, T>();
        things.forEach(thing -> map.put(idOf.apply(thing), thing));
        return map;
    }
}
