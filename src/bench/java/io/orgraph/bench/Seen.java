package io.orgraph.bench;

import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.mail.Mail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The writes that a sandbox received since its record was last cleared.
 *
 * @param effects how often each path was put and each address was written to
 * @param writes all calls that were no reads
 */
record Seen(Map<String, Integer> effects, int writes) {
    private static final String PUT = "PUT";

    static Seen by(Sandbox sandbox) {
        Map<String, Integer> effects = new HashMap<>();
        List<String> puts = new ArrayList<>();
        int writes = 0;
        for (RecordedCall call : sandbox.calls().all()) {
            writes += call.method().equals("GET") ? 0 : 1;
            if (call.method().equals(PUT)) {
                puts.add(call.path()
                        .substring(sandbox.transactionLink().getPath().length()));
            }
        }
        puts.forEach(path -> effects.merge(path, 1, Integer::sum));
        sandbox.mails().all().stream().map(Mail::to).forEach(address -> effects.merge(address, 1, Integer::sum));
        return new Seen(effects, writes);
    }

    static void forget(Sandbox sandbox) {
        sandbox.calls().clear();
        sandbox.mails().clear();
    }

    /** The number of writes with that effect. */
    int times(String effect) {
        return effects.getOrDefault(effect, 0);
    }

    /** Repeated writes: those whose effect was there already, or that were refused because of it. */
    int repeated() {
        return writes - effects.size();
    }
}
