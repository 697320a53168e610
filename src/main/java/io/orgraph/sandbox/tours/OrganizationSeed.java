package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.company.Newcomer;
import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.company.SeededIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Creates the organization of a company: people become members, newcomers are invited.
 *
 * @param company whose organization it is
 * @param isFirst whether the fixed keys and sessions belong to it
 * @param ids of everything in it
 */
record OrganizationSeed(Company company, boolean isFirst, SeededIds ids) {
    private static final Instant GOOD_FOR_YEARS = Instant.parse("2036-01-01T00:00:00Z");
    private static final Duration BEFORE_JOINING = Duration.ofDays(3);
    private static final Duration UNTIL_SENT_AGAIN = Duration.ofDays(2);
    private static final int FIRST_SUSPENDED = 12;
    private static final int ONE_SUSPENDED_IN = 13;
    private static final int ONE_NAMELESS_IN = 23;

    Organization organization(List<Role> systemRoles) {
        String id = ids.of("organization", 0).toString();
        var roles = new RoleBook(systemRoles);
        SystemRoles.ownOf(id, ids).forEach(roles::put);
        var organization = new Organization(id, company.founded(), profile(), roles);
        company.people().forEach(person -> organization.add(member(person)));
        company.invited().forEach(person -> organization.add(accepted(person)));
        company.newcomers().forEach(newcomer -> organization.add(invitation(newcomer)));
        new ApiKeySeed(organization, company.founded(), ids).fill();
        new AuditLogSeed(company, organization, ids).fill();
        return organization;
    }

    /** Only the first has a logo. */
    private Profile profile() {
        String slug = isFirst ? "halden-freight" : "halden-customs";
        String logo = isFirst ? "https://haldenfreight.example/logo.png" : null;
        return new Profile(company.name(), slug, logo, isFirst ? "Europe/Oslo" : "Europe/Stockholm");
    }

    private Member member(Person person) {
        int number = person.number();
        boolean nameless = number % ONE_NAMELESS_IN == ONE_NAMELESS_IN - 1;
        String name = nameless ? "" : person.firstName() + " " + person.lastName();
        var user = new User(ids.of("user", number).toString(), person.email(), name);
        var member = new Member(ids.of("member", number).toString(), user, roleOf(person), person.joined());
        if (number % ONE_SUSPENDED_IN == FIRST_SUSPENDED) {
            member.turn("suspended");
        }
        return member;
    }

    private String roleOf(Person person) {
        return switch (person.rank()) {
            case OWNER -> isFirst ? Role.SUPER_ADMIN : Role.OWNER;
            case ADMIN -> Role.ADMIN;
            case MEMBER -> roleOfMember(person.number());
        };
    }

    private static String roleOfMember(int number) {
        if (number % 5 == 0) {
            return Role.COORDINATOR;
        }
        return number % 7 == 3 ? SystemRoles.NIGHT_DISPATCHER : Role.MEMBER;
    }

    /** Half of them are pending and valid for years, since the sandbox's dates do not move with the clock. */
    private Invitation invitation(Newcomer newcomer) {
        int number = newcomer.number();
        var status = statusOf(number);
        boolean pending = status == Invitation.Status.PENDING;
        var invited = newcomer.invited();
        var origin = new Invitation.Origin(
                ids.of("invitation", number).toString(), token(number), newcomer.email(), inviter(number), invited);
        String role = number % 4 == 1 ? Role.COORDINATOR : Role.MEMBER;
        var invitation = new Invitation(origin, role, pending ? GOOD_FOR_YEARS : invited.plus(Invitation.LIFE));
        invitation.turn(status);
        if (number % 3 == 1) {
            invitation.wasSentAgain(invited.plus(UNTIL_SENT_AGAIN));
        }
        return invitation;
    }

    private Invitation accepted(Person person) {
        int number = person.number();
        var invited = person.joined().minus(BEFORE_JOINING);
        var origin = new Invitation.Origin(
                ids.of("accepted invitation", number).toString(),
                ids.of("accepted invitation token", number).toString(),
                person.email(),
                inviter(number),
                invited);
        var invitation = new Invitation(origin, roleOf(person), invited.plus(Invitation.LIFE));
        invitation.turn(Invitation.Status.ACCEPTED);
        return invitation;
    }

    private static Invitation.Status statusOf(int number) {
        return switch (number % 4) {
            case 2 -> Invitation.Status.EXPIRED;
            case 3 -> Invitation.Status.REVOKED;
            default -> Invitation.Status.PENDING;
        };
    }

    private String token(int number) {
        boolean isKnown = isFirst && number == 0;
        return isKnown
                ? ToursCredentials.NEWCOMER_INVITATION_TOKEN
                : ids.of("invitation token", number).toString();
    }

    /** One of the admins. */
    private String inviter(int number) {
        var admin = company.people().get(1 + number % 3);
        return admin.firstName() + " " + admin.lastName();
    }
}
