package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.company.Rank;
import io.orgraph.sandbox.company.Team;
import java.util.ArrayList;
import java.util.List;

/** Creates the workspaces of an organization and assigns their roles. */
final class WorkspaceSeed {
    private static final int ONE_WITH_TWO_ROLES_IN = 5;
    private static final int WITH_INHERITED_USERS = 11;

    private final OrganizationSeed founding;
    private final List<User> users;

    WorkspaceSeed(OrganizationSeed founding, List<User> users) {
        this.founding = founding;
        this.users = users;
    }

    List<Workspace> workspaces() {
        return founding.company().teams().stream().map(this::workspace).toList();
    }

    private Workspace workspace(Team team) {
        String id = founding.ids().of("workspace", team.number());
        String name = founding.name() + "/workspaces/" + id;
        var roles = rolesOf(team, name);
        return new Workspace(name, id, team, roles, isEmpty(team) ? List.of() : rowsOf(team, roles));
    }

    /** The last workspace of the sister company has no users. */
    private boolean isEmpty(Team team) {
        return founding.kind() == OrganizationSeed.Kind.SISTER
                && team.number() == founding.company().teams().size() - 1;
    }

    private List<Role> rolesOf(Team team, String workspace) {
        var roles = new ArrayList<Role>();
        for (RoleTemplate template : RoleTemplate.OF_WORKSPACE) {
            roles.add(Role.below(workspace, RoleScope.WORKSPACE, template, ""));
        }
        if (team.number() % 2 == 0) {
            String id = founding.ids().of("exception reviewer", team.number());
            roles.add(Role.below(workspace, RoleScope.WORKSPACE, RoleTemplate.EXCEPTION_REVIEWER, id));
        }
        if (founding.isLarge() && team.number() == 0) {
            for (RoleTemplate template : RoleTemplate.ofRegions("read:Workspace")) {
                String id = founding.ids().of("role in the first workspace", roles.size());
                roles.add(Role.below(workspace, RoleScope.WORKSPACE, template, id));
            }
        }
        return roles;
    }

    private List<UserRow> rowsOf(Team team, List<Role> roles) {
        var rows = new ArrayList<UserRow>();
        for (Person member : team.members()) {
            rows.add(new UserRow(users.get(member.number()), grantsOf(member, rows.size(), roles)));
        }
        if (isInherited(team)) {
            rows.addAll(inheritedBy(team));
        }
        return rows;
    }

    /** Those of a large customer, and one of the first company. */
    private boolean isInherited(Team team) {
        return founding.isLarge() || (founding.isFirst() && team.number() == WITH_INHERITED_USERS);
    }

    /** The leaders of the company who are not in the team: they have their organization roles and no other. */
    private List<UserRow> inheritedBy(Team team) {
        return founding.company().people().stream()
                .filter(person ->
                        person.rank() != Rank.MEMBER && !team.members().contains(person))
                .map(person -> new UserRow(users.get(person.number()), OrganizationSeed.grantsOf(person)))
                .toList();
    }

    /** The first user is an administrator, the others are spread over all roles; leaders of the company also have their organization role. */
    private static List<Grant> grantsOf(Person member, int position, List<Role> roles) {
        var grants = new ArrayList<Grant>();
        if (member.rank() != Rank.MEMBER) {
            grants.addAll(OrganizationSeed.grantsOf(member));
        }
        int role = position == 0 ? 0 : member.number() % roles.size();
        grants.add(roles.get(role).grant());
        if (position % ONE_WITH_TWO_ROLES_IN == 1) {
            grants.add(roles.get((role + 1) % roles.size()).grant());
        }
        return grants;
    }
}
