package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Sample.USER;
import static io.orgraph.source.kognitos.Sample.WORKSPACE;
import static io.orgraph.source.kognitos.Sample.organizationRole;
import static io.orgraph.source.kognitos.Sample.user;
import static io.orgraph.source.kognitos.Sample.workspaceRole;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.RoleKind;
import io.orgraph.model.RoleName;
import io.orgraph.model.User;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.List;
import java.util.stream.Stream;

class MemberAnswersTest extends RecordedAnswers {
    private static final User ADA = user("u1", "Ada Lovelace", "ada@acme.example");
    private static final User NAMELESS = user("u1", null, null);
    private static final String ADA_SENT = """
            {"name": "organizations/o1/users/u1", "display_name": "Ada Lovelace", "email": "ada@acme.example"}""";
    private static final String ORG_ADMIN = "{\"name\": \"org-admin\", \"role_scope\": \"ROLE_SCOPE_ORGANIZATION\"}";
    private static final String AUTHOR = "{\"name\": \"Author\", \"role_scope\": \"ROLE_SCOPE_WORKSPACE\"}";
    private static final String UNTOLD = "{\"name\": \"cxo\", \"role_scope\": \"ROLE_SCOPE_UNSPECIFIED\"}";
    private static final String NEW_SCOPE = "{\"name\": \"cxo\", \"role_scope\": \"ROLE_SCOPE_PROJECT\"}";

    static Stream<Recorded<?>> answers() {
        return Stream.concat(people(), memberships());
    }

    private static Stream<Recorded<?>> people() {
        return Stream.of(
                person("a person in full", ADA_SENT, ADA),
                person("one without anything", "{}", NAMELESS),
                person("one with null for it", "{\"name\": null, \"display_name\": null, \"email\": null}", NAMELESS),
                person("one with more than is known", "{\"email\": \"\", \"avatar\": {\"uri\": \"x\"}}", NAMELESS),
                users("people with roles", row(ADA_SENT, ORG_ADMIN), ADA),
                users("somebody with a name alone", row("{\"name\": \"organizations/o1/users/u1\"}"), NAMELESS),
                users("nobody", "{}"),
                users("null users", "{\"users\": null, \"next_page_token\": \"\"}"));
    }

    private static Stream<Recorded<?>> memberships() {
        return Stream.of(
                inOrganization("a role of the organization", row(ADA_SENT, ORG_ADMIN), organizationRole("org-admin")),
                inOrganization("a role that does not tell where", row(ADA_SENT, UNTOLD), organizationRole("cxo")),
                inOrganization(
                        "a role that is there by a new word",
                        row(ADA_SENT, NEW_SCOPE),
                        AssignedRole.named(
                                new OrganizationRoleId(ORGANIZATION, "cxo"),
                                "cxo",
                                RoleKind.UNKNOWN,
                                "ROLE_SCOPE_PROJECT",
                                "cxo")),
                inOrganization("a role in some workspace", row(ADA_SENT, AUTHOR)),
                inOrganization("no roles", "{\"users\": [{\"user\": " + ADA_SENT + "}]}"),
                inOrganization("null roles", "{\"users\": [{\"user\": " + ADA_SENT + ", \"roles\": null}]}"),
                inOrganization("a role without anything", row(ADA_SENT, "{}", "{\"name\": null}", "{\"name\": \"\"}")),
                inOrganization(
                        "a role with a name that no id can have",
                        row(ADA_SENT, "{\"name\": \"\\u200bTeam \\\"A\\\" / B\\n\"}"),
                        Sample.role(
                                new OrganizationRoleId(ORGANIZATION, RoleName.asId("\u200bTeam \"A\" / B\n")),
                                "\u200bTeam \"A\" / B\n")),
                inWorkspace("a member", row(ADA_SENT, AUTHOR), MembershipAccess.DIRECT, workspaceRole("Author")),
                inWorkspace(
                        "an heir", row(ADA_SENT, ORG_ADMIN), MembershipAccess.INHERITED, organizationRole("org-admin")),
                inWorkspace(
                        "a member and heir",
                        row(ADA_SENT, ORG_ADMIN, UNTOLD, AUTHOR),
                        MembershipAccess.DIRECT_AND_INHERITED,
                        organizationRole("org-admin"),
                        workspaceRole("cxo"),
                        workspaceRole("Author")),
                inWorkspace(
                        "somebody who may be either",
                        row(ADA_SENT, ORG_ADMIN, UNTOLD),
                        MembershipAccess.UNKNOWN,
                        organizationRole("org-admin"),
                        workspaceRole("cxo")),
                inWorkspace(
                        "somebody by a new word",
                        row(ADA_SENT, NEW_SCOPE),
                        MembershipAccess.UNKNOWN,
                        AssignedRole.named(
                                new WorkspaceRoleId(WORKSPACE, "cxo"),
                                "cxo",
                                RoleKind.UNKNOWN,
                                "ROLE_SCOPE_PROJECT",
                                "cxo")),
                inWorkspace("somebody without roles", row(ADA_SENT), MembershipAccess.UNKNOWN),
                inWorkspace(
                        "a member by a role without a name",
                        row(ADA_SENT, "{\"role_scope\": \"ROLE_SCOPE_WORKSPACE\"}"),
                        MembershipAccess.DIRECT));
    }

    private static String row(String user, String... roles) {
        return "{\"users\": [{\"user\": " + user + ", \"roles\": [" + String.join(", ", roles) + "]}]}";
    }

    private static Recorded<User> person(String name, String sent, User meaning) {
        return new Recorded<>(name, kognitos -> kognitos.user(USER, SOMEBODY), sent, meaning);
    }

    private static Recorded<Page<User>> users(String name, String sent, User... meaning) {
        return new Recorded<>(
                name,
                kognitos -> kognitos.users(ORGANIZATION, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }

    private static Recorded<Page<OrganizationMembership>> inOrganization(
            String name, String sent, AssignedRole... roles) {
        OrganizationMembership meaning = new OrganizationMembership(
                new OrganizationMembershipId(ORGANIZATION, "u1"),
                USER,
                ADA,
                List.of(roles),
                MembershipAccess.DIRECT,
                null,
                null,
                null);
        return new Recorded<>(
                "in the organization " + name,
                kognitos -> kognitos.organizationMemberships(ORGANIZATION, MemberQuery.ALL, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }

    private static Recorded<Page<WorkspaceMembership>> inWorkspace(
            String name, String sent, MembershipAccess access, AssignedRole... roles) {
        WorkspaceMembership meaning =
                new WorkspaceMembership(new WorkspaceMembershipId(WORKSPACE, USER), ADA, List.of(roles), access);
        return new Recorded<>(
                "in the workspace " + name,
                kognitos -> kognitos.workspaceMemberships(
                        WORKSPACE, MembershipScope.DIRECT_AND_INHERITED, MemberQuery.ALL, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }
}
