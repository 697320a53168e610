package io.orgraph.bench;

import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.mail.Mail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sandbox saw of writes since it was last asked to forget.
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

    /** Of that effect. */
    int times(String effect) {
        return effects.getOrDefault(effect, 0);
    }

    /** Writes that were not the first with their effect, or that were refused because of the first. */
    int repeated() {
        return writes - effects.size();
    }
}
