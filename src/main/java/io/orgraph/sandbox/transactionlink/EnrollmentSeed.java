package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.company.Newcomer;
import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.company.SeededIds;
import io.orgraph.sandbox.mail.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Creates the enrollments of a company: those of the people who joined by one, then those of its newcomers. */
final class EnrollmentSeed {
    private static final Duration BEFORE_JOINING = Duration.ofDays(2);
    private static final int ONE_NEVER_SENT_IN = 6;
    private static final int FIRST_LATER = 40;
    private static final int LATER = 8;

    private final SeededIds ids;
    private final String roleId;

    private EnrollmentSeed(SeededIds ids, String roleId) {
        this.ids = ids;
        this.roleId = roleId;
    }

    static Enrollments enrollmentsOf(Company company, Organization organization, long seed, Outbox outbox) {
        var ids = new SeededIds(seed, "transactionlink");
        var roles = organization.roles();
        var inviting = new EnrollmentSeed(ids, roles.get(roles.size() - 1).id().toString());
        var enrollments = new ArrayList<Enrollment>();
        int position = company.newcomers().size();
        for (Person person : enrolled(company)) {
            enrollments.add(inviting.accepted(person, position++));
        }
        for (Newcomer newcomer : company.newcomers()) {
            enrollments.add(inviting.asked(newcomer));
        }
        return new Enrollments(enrollments, ids, outbox);
    }

    /** Those who came by an invitation, and some who joined later. */
    private static List<Person> enrolled(Company company) {
        var later = company.people().stream()
                .filter(person -> person.number() >= FIRST_LATER && person.number() < FIRST_LATER + LATER)
                .filter(person -> !company.invited().contains(person));
        return Stream.concat(company.invited().stream(), later).toList();
    }

    private Enrollment asked(Newcomer newcomer) {
        int number = newcomer.number();
        boolean neverSent = number % ONE_NEVER_SENT_IN == ONE_NEVER_SENT_IN - 1;
        var asked = Map.of(
                "roleId", roleId,
                "firstName", newcomer.firstName(),
                "lastName", newcomer.lastName());
        return new Enrollment(
                ids.of("enrollment", number),
                newcomer.email(),
                statusOf(number),
                neverSent ? null : newcomer.invited(),
                asked);
    }

    private Enrollment accepted(Person person, int position) {
        return new Enrollment(
                ids.of("enrollment", position),
                person.email(),
                Enrollment.Status.ACCEPTED,
                person.joined().minus(BEFORE_JOINING),
                Map.of("roleId", roleId));
    }

    private static Enrollment.Status statusOf(int number) {
        return switch (number % 4) {
            case 2 -> Enrollment.Status.EXPIRED;
            case 3 -> Enrollment.Status.CANCELLED;
            default -> Enrollment.Status.PENDING;
        };
    }
}
