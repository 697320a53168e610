package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Sample.WORKSPACE;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;

import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleKind;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class RoleAnswersTest extends RecordedAnswers {
    private static final Permission READ = new Permission("read:Workspace", "read", "Workspace", null, null);

    static Stream<Recorded<?>> answers() {
        return Stream.of(
                ofOrganization(
                        "a role of the organization in full",
                        """
                        {"roles": [{"name": "organizations/o1/roles/org-admin", "title": "Org Admin",
                         "description": "Looks after it", "permissions": ["read:Workspace"]}]}""",
                        role("org-admin", "Org Admin", "Looks after it", READ)),
                ofOrganization(
                        "one with name and title alone",
                        "{\"roles\": [{\"name\": \"organizations/o1/roles/r1\", \"title\": \"CXO\"}]}",
                        role("r1", "CXO", null)),
                ofOrganization(
                        "one with null for all that is absent, and fields that nobody knows",
                        """
                        {"roles": [{"name": "organizations/o1/roles/r1", "title": "CXO", "description": null,
                         "permissions": null, "inherits": ["r2"]}], "total": 1}""",
                        role("r1", "CXO", null)),
                ofOrganization(
                        "one that nobody has given a title, beside one that has one",
                        """
                        {"roles": [{"name": "organizations/o1/roles/r1"},
                         {"name": "organizations/o1/roles/r2", "title": "CXO"}]}""",
                        role("r1", "", null),
                        role("r2", "CXO", null)),
                ofOrganization("no roles", "{}"),
                ofOrganization("null roles", "{\"roles\": null}"),
                ofOrganization(
                        "permissions in forms that nobody has seen yet",
                        """
                        {"roles": [{"name": "organizations/o1/roles/r1", "title": "Odd",
                         "permissions": ["admin", "run:Automation:v2", ":Workspace", "read:"]}]}""",
                        role(
                                "r1",
                                "Odd",
                                null,
                                new Permission("admin", "admin", "", null, null),
                                new Permission("run:Automation:v2", "run", "Automation:v2", null, null),
                                new Permission(":Workspace", "", "Workspace", null, null),
                                new Permission("read:", "read", "", null, null))),
                ofWorkspace(
                        "a role of the workspace in full",
                        """
                        {"roles": [{"name": "organizations/o1/workspaces/w1/roles/workspace-admin",
                         "title": "Workspace Admin", "description": "Runs it", "permissions": ["read:Workspace"]}]}""",
                        workspaceRole("workspace-admin", "Workspace Admin", "Runs it", READ)),
                ofWorkspace(
                        "one that is called by the organization's form",
                        "{\"roles\": [{\"name\": \"organizations/o1/roles/r1\", \"title\": \"Author\"}]}",
                        workspaceRole("r1", "Author", null)),
                ofWorkspace("no roles of the workspace", "{}"));
    }

    private static Recorded<Page<OrganizationRole>> ofOrganization(
            String name, String sent, OrganizationRole... meaning) {
        return new Recorded<>(
                name,
                kognitos -> kognitos.organizationRoles(ORGANIZATION, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }

    private static Recorded<Page<WorkspaceRole>> ofWorkspace(String name, String sent, WorkspaceRole... meaning) {
        return new Recorded<>(
                name,
                kognitos -> kognitos.workspaceRoles(WORKSPACE, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }

    private static OrganizationRole role(
            String id, String title, @Nullable String description, Permission... permissions) {
        return new OrganizationRole(
                new OrganizationRoleId(ORGANIZATION, id),
                title,
                description,
                RoleKind.UNKNOWN,
                null,
                List.of(permissions),
                "o1",
                Roles.slug(id));
    }

    private static WorkspaceRole workspaceRole(
            String id, String title, @Nullable String description, Permission... permissions) {
        return new WorkspaceRole(
                new WorkspaceRoleId(WORKSPACE, id),
                title,
                description,
                RoleKind.UNKNOWN,
                null,
                List.of(permissions),
                null,
                Roles.slug(id));
    }
}
