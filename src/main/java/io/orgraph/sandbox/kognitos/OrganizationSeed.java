package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.company.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Creates the organization of a company: people become users, teams become workspaces, newcomers are invited.
 *
 * @param company whose organization it is
 * @param kind of the company
 * @param ids of everything in it
 * @param elsewhere the id of the other organization
 */
record OrganizationSeed(Company company, Kind kind, OpaqueIds ids, String elsewhere) {
    private static final int OBSERVER = 5;
    private static final int ONE_OBSERVER_IN = 11;
    private static final int ONE_WITHOUT_ORGANIZATION_ROLE_IN = 29;
    private static final int ORPHANED = 6;
    private static final int ORPHANED_LONG_AGO = 7;

    /** The organization of the company, then that of its sister company. */
    static List<Organization> organizationsOf(Company company, Company sister, long seed) {
        var ids = OpaqueIds.of(seed, "kognitos");
        var sisterIds = OpaqueIds.of(seed, "kognitos sister");
        return List.of(
                new OrganizationSeed(company, Kind.FIRST, ids, sisterIds.of("organization", 0)).organization(),
                new OrganizationSeed(sister, Kind.SISTER, sisterIds, ids.of("organization", 0)).organization());
    }

    /** The organization of a customer. */
    static Organization organizationOf(Company customer, int number, long seed) {
        var ids = OpaqueIds.of(seed, "kognitos customer " + number);
        var first = OpaqueIds.of(seed, "kognitos").of("organization", 0);
        return new OrganizationSeed(customer, number == 0 ? Kind.LARGE_CUSTOMER : Kind.CUSTOMER, ids, first)
                .organization();
    }

    boolean isFirst() {
        return kind == Kind.FIRST;
    }

    boolean isLarge() {
        return kind == Kind.LARGE_CUSTOMER;
    }

    String id() {
        return ids.of("organization", 0);
    }

    String name() {
        return "organizations/" + id();
    }

    List<Role> roles() {
        var roles = new ArrayList<Role>();
        for (RoleTemplate template : RoleTemplate.OF_ORGANIZATION) {
            roles.add(Role.below(name(), RoleScope.ORGANIZATION, template, ids.of("role", roles.size())));
        }
        if (isLarge()) {
            for (RoleTemplate template : RoleTemplate.ofRegions("read:Organization")) {
                roles.add(Role.below(name(), RoleScope.ORGANIZATION, template, ids.of("role", roles.size())));
            }
        }
        return roles;
    }

    private Organization organization() {
        var users = company.people().stream().map(this::user).toList();
        var workspaces = new WorkspaceSeed(this, users).workspaces();
        return new Organization(
                this, workspaces, rows(users, workspaces), new InvitationSeed(this, workspaces).invitations());
    }

    private User user(Person person) {
        String userId = ids.of("user", person.number());
        return new User(name() + "/users/" + userId, userId, person);
    }

    /** The organization roles of a person. */
    static List<Grant> grantsOf(Person person) {
        var grants = new ArrayList<Grant>();
        int number = person.number();
        if (number % ONE_WITHOUT_ORGANIZATION_ROLE_IN != ONE_WITHOUT_ORGANIZATION_ROLE_IN - 1) {
            grants.add(grant(templateFor(person.rank())));
        }
        if (number % ONE_OBSERVER_IN == OBSERVER) {
            grants.add(grant(RoleTemplate.FINANCE_OBSERVER));
        }
        if (number == ORPHANED) {
            grants.add(Grant.ORPHAN);
        }
        if (number == ORPHANED_LONG_AGO) {
            grants.add(Grant.ORPHAN_WITHOUT_SCOPE);
        }
        return grants;
    }

    private static RoleTemplate templateFor(Rank rank) {
        return switch (rank) {
            case OWNER -> RoleTemplate.ACCOUNT_OWNER;
            case ADMIN -> RoleTemplate.ORGANIZATION_ADMIN;
            case MEMBER -> RoleTemplate.ORGANIZATION_MEMBER;
        };
    }

    private static Grant grant(RoleTemplate template) {
        return Role.below("", RoleScope.ORGANIZATION, template, "").grant();
    }

    /** A user of the organization is listed with every organization role, and with each workspace role once. */
    private static List<UserRow> rows(List<User> users, List<Workspace> workspaces) {
        Map<Integer, Set<Grant>> inWorkspaces = new HashMap<>();
        for (Workspace workspace : workspaces) {
            for (UserRow row : workspace.users()) {
                inWorkspaces
                        .computeIfAbsent(row.user().person().number(), number -> new LinkedHashSet<>())
                        .addAll(row.grants());
            }
        }
        return users.stream()
                .map(user -> {
                    var grants = new LinkedHashSet<>(grantsOf(user.person()));
                    grants.addAll(inWorkspaces.getOrDefault(user.person().number(), Set.of()));
                    return new UserRow(user, List.copyOf(grants));
                })
                .toList();
    }

    /** The companies differ in size and in what they have filled in. */
    enum Kind {
        FIRST,
        SISTER,
        CUSTOMER,
        LARGE_CUSTOMER
    }
}
