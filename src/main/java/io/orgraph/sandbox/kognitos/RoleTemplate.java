package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.company.Company;
import java.util.List;

/**
 * The properties shared by all roles of one kind.
 *
 * @param slug the id of a built-in role; empty for a custom one, whose id is opaque
 * @param title for people
 * @param description empty if there is none
 * @param permissions each an action, a colon and a resource
 */
record RoleTemplate(String slug, String title, String description, List<String> permissions) {
    private static final List<String> DUTIES = List.of("Auditor", "Controller", "Dispatcher", "Planner", "Reporter");

    static final RoleTemplate ACCOUNT_OWNER = new RoleTemplate(
            "account-owner",
            "Account Owner",
            "Answers for the contract and may do everything",
            List.of("read:Organization", "update:Organization", "delete:Organization", "read:User", "invite:User"));
    static final RoleTemplate ORGANIZATION_ADMIN = new RoleTemplate(
            "org-admin",
            "Organization Admin",
            "Looks after users and workspaces",
            List.of("read:Organization", "update:Organization", "read:User", "invite:User", "create:Workspace"));
    static final RoleTemplate ORGANIZATION_MEMBER = new RoleTemplate(
            "org-member", "Organization Member", "Belongs to the organization", List.of("read:Organization"));
    static final RoleTemplate FINANCE_OBSERVER = new RoleTemplate(
            "", "Finance Observer", "Sees what automations save", List.of("read:Insight", "read:Workspace"));
    static final RoleTemplate DORMANT = new RoleTemplate("", "Dormant Account", "", List.of());

    static final List<RoleTemplate> OF_ORGANIZATION =
            List.of(ACCOUNT_OWNER, ORGANIZATION_ADMIN, ORGANIZATION_MEMBER, FINANCE_OBSERVER, DORMANT);

    static final List<RoleTemplate> OF_WORKSPACE = List.of(
            new RoleTemplate(
                    "workspace-admin",
                    "Workspace Admin",
                    "Runs the workspace and decides who may enter it",
                    List.of("read:Workspace", "update:Workspace", "invite:User", "publish:Automation")),
            new RoleTemplate(
                    "automation-author",
                    "Automation Author",
                    "Writes automations and tries them out",
                    List.of("read:Workspace", "create:Automation", "update:Automation", "run:Automation")),
            new RoleTemplate(
                    "automation-operator", "Automation Operator", "", List.of("read:Workspace", "run:Automation")),
            new RoleTemplate(
                    "it-integrator",
                    "IT / Integrator",
                    "Keeps the connections to other systems",
                    List.of("read:Workspace", "create:Connection", "update:Connection")));

    static final RoleTemplate EXCEPTION_REVIEWER = new RoleTemplate(
            "",
            "Exception \"Second Look\" Reviewer",
            "Decides what a stuck run does next",
            List.of("read:Workspace", "resolve:Exception"));

    /** Custom roles of a large customer, each for one region. */
    static List<RoleTemplate> ofRegions(String permission) {
        return DUTIES.stream()
                .flatMap(duty -> Company.regions().stream().map(region -> duty + " " + region))
                .map(title -> new RoleTemplate("", title, "", List.of(permission)))
                .toList();
    }
}
