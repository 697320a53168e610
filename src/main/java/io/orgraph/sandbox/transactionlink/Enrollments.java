package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.company.SeededIds;
import io.orgraph.sandbox.mail.Mail;
import io.orgraph.sandbox.mail.Outbox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The enrollments; thread-safe. */
final class Enrollments {
    private final SeededIds ids;
    private final Outbox outbox;
    private final Map<UUID, Enrollment> byId = new LinkedHashMap<>();

    Enrollments(List<Enrollment> enrollments, SeededIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
        enrollments.forEach(each -> byId.put(each.id(), each));
    }

    /** A copy, in the order of creation. */
    synchronized List<Enrollment> all() {
        return List.copyOf(byId.values());
    }

    /** Creates one and mails it, unless the address has a pending one. */
    synchronized Enrollment make(String email, Map<String, String> asked) {
        if (byId.values().stream()
                .anyMatch(each -> each.isPending() && each.email().equals(email))) {
            throw Refused.conflict("ENROLLMENT_PENDING", "The address has a pending enrollment");
        }
        var id = ids.of("enrollment", byId.size());
        return mailed(new Enrollment(id, email, Enrollment.Status.PENDING, null, asked));
    }

    /** Mails one again, which makes an expired one valid again. */
    synchronized Enrollment resend(UUID id) {
        var enrollment = find(id);
        return switch (enrollment.status()) {
            case PENDING, EXPIRED -> mailed(enrollment);
            case ACCEPTED, CANCELLED -> throw notPending();
        };
    }

    /** Revokes a pending one. */
    synchronized void cancel(UUID id) {
        var enrollment = find(id);
        if (!enrollment.isPending()) {
            throw notPending();
        }
        byId.put(id, enrollment.cancelled());
    }

    private Enrollment mailed(Enrollment enrollment) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var sent = enrollment.sent(now);
        byId.put(sent.id(), sent);
        outbox.send(new Mail(TransactionLinkApi.PREFIX, sent.email(), sent.id().toString(), "", now));
        return sent;
    }

    private Enrollment find(UUID id) {
        var enrollment = byId.get(id);
        if (enrollment == null) {
            throw Refused.notFound("ENROLLMENT");
        }
        return enrollment;
    }

    private static Refused notPending() {
        return Refused.conflict("ENROLLMENT_NOT_PENDING", "The enrollment is no longer pending");
    }
}
