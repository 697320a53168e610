package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.company.SeededIds;
import io.orgraph.sandbox.http.JsonBody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the audit log of a company's organization with its history: who was invited and joined, who was given
 * another role, and by whom; some entries by people who have left, and some without an actor.
 */
record AuditLogSeed(Company company, Organization organization, SeededIds ids, List<Member> members) {
    private static final Duration INVITED_BEFORE = Duration.ofDays(3);
    private static final Duration UNTIL_PROMOTED = Duration.ofDays(40);
    private static final int ONE_PROMOTED_IN = 4;
    private static final int ONE_INVITED_BY_THE_DEPARTED_IN = 9;

    AuditLogSeed(Company company, Organization organization, SeededIds ids) {
        this(company, organization, ids, organization.members());
    }

    void fill() {
        company.people().forEach(this::joined);
        for (Invitation invitation : organization.invitations()) {
            if (invitation.status() == Invitation.Status.EXPIRED) {
                add(
                        null,
                        "invitation.expire",
                        invitation.origin().id(),
                        invitation.expires(),
                        state("pending", "expired"));
            }
        }
        Instant renamed = company.founded().plus(Duration.ofDays(200));
        add(user(0), "organization.update", organization.id(), renamed, renamed());
    }

    private void joined(Person person) {
        var member = members.get(person.number());
        Instant invited = person.joined().minus(INVITED_BEFORE);
        boolean byDeparted = person.number() % ONE_INVITED_BY_THE_DEPARTED_IN == 1;
        String inviter = byDeparted ? ids.of("departed", 0).toString() : user(1 + person.number() % 3);
        String invitation = ids.of("seeded invitation", person.number()).toString();
        add(inviter, "invitation.create", invitation, invited, AuditEntry.State.of(null, invitationOf(person)));
        add(user(person.number()), "member.create", member.id(), person.joined(), AuditEntry.State.of(null, member));
        if (person.number() % ONE_PROMOTED_IN == ONE_PROMOTED_IN - 1) {
            Instant promoted = person.joined().plus(UNTIL_PROMOTED);
            add(user(1), "member.update", member.id(), promoted, state("Member", member.role()));
        }
    }

    private void add(@Nullable String who, String action, String resourceId, Instant at, AuditEntry.State state) {
        var log = organization.audit();
        String address = who == null ? null : "192.0.2." + (1 + Math.floorMod(who.hashCode(), 250));
        log.add(new AuditEntry(log.nextId(), who, action, resourceId, state, at, address));
    }

    private String user(int number) {
        return members.get(number).user().id();
    }

    private static JsonBody invitationOf(Person person) {
        return out -> {
            out.writeStartObject();
            out.writeStringField("email", person.email());
            out.writeStringField("role", Role.MEMBER);
            out.writeEndObject();
        };
    }

    private static AuditEntry.State state(String before, String after) {
        String field = before.equals("pending") ? "status" : "role";
        return AuditEntry.State.of(object(field, before), object(field, after));
    }

    private static AuditEntry.State renamed() {
        return AuditEntry.State.of(object("timezone", "UTC"), object("timezone", "Europe/Oslo"));
    }

    private static JsonBody object(String field, String value) {
        return out -> {
            out.writeStartObject();
            out.writeStringField(field, value);
            out.writeEndObject();
        };
    }
}
