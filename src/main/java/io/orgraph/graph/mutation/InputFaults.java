package io.orgraph.graph.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * The faults of one input. The first ones are reported one by one and the rest as a number. How many bytes of a response they
 * are, with those of the operation's other inputs, is limited by {@link UserErrorLimit}.
 */
final class InputFaults {
    private static final int MOST = 100;

    private final List<UserError> told = new ArrayList<>();
    private int more;

    /** The same fault is reported once, however often its field is read. */
    void add(UserError fault) {
        if (told.contains(fault)) {
            return;
        }
        if (told.size() < MOST) {
            told.add(fault);
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    List<UserError> all() {
        List<UserError> all = new ArrayList<>(told);
        if (more > 0) {
            all.add(UserError.invalid(
                    "There are " + more + " faults more: put those before this one right first", List.of("input")));
        }
        return List.copyOf(all);
    }
}
