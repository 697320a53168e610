package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.SeededIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The audit log of an organization; guarded by the API's lock. */
final class AuditLog {
    private static final String HERE = "127.0.0.1";

    private final SeededIds ids;
    private final List<AuditEntry> entries = new ArrayList<>();

    /** {@code ids} gives the ids of its entries. */
    AuditLog(SeededIds ids) {
        this.ids = ids;
    }

    void add(AuditEntry entry) {
        entries.add(entry);
    }

    String nextId() {
        return ids.of("audit entry", entries.size()).toString();
    }

    /** Adds an entry for the caller's change. */
    void record(Call call, String action, String resourceId, AuditEntry.State state) {
        String who = call.account().user().id();
        add(new AuditEntry(nextId(), who, action, resourceId, state, call.at(), HERE));
    }

    /** The entries, newest first; of equal times, the one added last. */
    List<AuditEntry> newestFirst() {
        var reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        reversed.sort(Comparator.comparing(AuditEntry::at).reversed());
        return reversed;
    }
}
