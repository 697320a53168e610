package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.SeededIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What was done in an organization; only the API's lock guards what changes. */
final class AuditLog {
    private static final String HERE = "127.0.0.1";

    private final SeededIds ids;
    private final List<AuditEntry> entries = new ArrayList<>();

    /** {@code ids} are for its entries. */
    AuditLog(SeededIds ids) {
        this.ids = ids;
    }

    void add(AuditEntry entry) {
        entries.add(entry);
    }

    String nextId() {
        return ids.of("audit entry", entries.size()).toString();
    }

    /** Writes down what the caller has just done. */
    void record(Call call, String action, String resourceId, AuditEntry.State state) {
        String who = call.account().user().id();
        add(new AuditEntry(nextId(), who, action, resourceId, state, call.at(), HERE));
    }

    /** The newest first; of one moment, the one that was written down last. */
    List<AuditEntry> newestFirst() {
        var reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        reversed.sort(Comparator.comparing(AuditEntry::at).reversed());
        return reversed;
    }
}
