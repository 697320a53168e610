package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.company.Rank;
import io.orgraph.sandbox.company.SeededIds;
import io.orgraph.sandbox.company.Team;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Creates the organization of a company: people become users, teams become workspaces. */
final class OrganizationSeed {
    private static final int ONE_WITHOUT_IDENTITY_IN = 5;

    private final SeededIds ids;
    private final Map<Rank, OrganizationRole> roles = new EnumMap<>(Rank.class);
    private final List<User> users;

    private OrganizationSeed(Company company, SeededIds ids) {
        this.ids = ids;
        for (Rank rank : Rank.values()) {
            roles.put(rank, role(rank, ids));
        }
        this.users = company.people().stream().map(this::user).toList();
    }

    static Organization organizationOf(Company company, long seed) {
        var enrolling = new OrganizationSeed(company, new SeededIds(seed, "transactionlink"));
        var workspaces = company.teams().stream().map(enrolling::workspace).toList();
        return new Organization(List.copyOf(enrolling.roles.values()), new Users(enrolling.users), workspaces);
    }

    private static OrganizationRole role(Rank rank, SeededIds ids) {
        String name = rank.name().toLowerCase(Locale.ROOT);
        return new OrganizationRole(ids.of("organization role " + name, 0), name, ids.of("organization", 0));
    }

    private User user(Person person) {
        int number = person.number();
        var identity =
                number % ONE_WITHOUT_IDENTITY_IN == ONE_WITHOUT_IDENTITY_IN - 1 ? null : ids.of("identity", number);
        return new User(ids.of("user", number), identity, Objects.requireNonNull(roles.get(person.rank())), person);
    }

    private Workspace workspace(Team team) {
        var id = ids.of("workspace", team.number());
        var workspaceRoles = rolesOf(team, id);
        var workspace = new Workspace(id, team.name(), team.description(), workspaceRoles);
        var members = team.members();
        for (int i = 0; i < members.size(); i++) {
            // The first member is an administrator; the others are spread over all roles.
            var role = workspaceRoles.get(i == 0 ? 0 : members.get(i).number() % workspaceRoles.size());
            workspace.put(users.get(members.get(i).number()).id(), role);
        }
        return workspace;
    }

    private List<Role> rolesOf(Team team, UUID workspace) {
        var inWorkspace = new SeededIds(workspace.getMostSignificantBits(), "transactionlink workspace");
        var made = new ArrayList<Role>();
        for (RoleTemplate template : RoleTemplate.ofWorkspace(team.number())) {
            made.add(new Role(inWorkspace.of("role", made.size()), workspace, template, team.formed()));
        }
        return made;
    }
}
