package io.orgraph.sandbox.transactionlink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The users of the organization, who may change; safe to use from any thread. */
final class Users {
    private final Map<UUID, Integer> positions = new HashMap<>();
    private volatile List<User> all;
    private volatile List<User> leaders;

    Users(List<User> users) {
        this.all = List.copyOf(users);
        this.leaders = leadersAmong(users);
        users.forEach(user -> positions.put(user.id(), positions.size()));
    }

    /** Always in the same order. */
    List<User> all() {
        return all;
    }

    /** Those whose role leads. */
    List<User> leaders() {
        return leaders;
    }

    User user(UUID id) {
        var position = positions.get(id);
        if (position == null) {
            throw Refused.notFound("USER");
        }
        return all.get(position);
    }

    /** Changes a known user; nothing is changed where the change throws. */
    synchronized User change(UUID id, UnaryOperator<User> change) {
        var changed = change.apply(user(id));
        var copy = new ArrayList<>(all);
        copy.replaceAll(user -> user.id().equals(id) ? changed : user);
        all = List.copyOf(copy);
        leaders = leadersAmong(copy);
        return changed;
    }

    /** Whether somebody has that address, in lower case. */
    boolean knows(String email) {
        return all.stream().anyMatch(user -> user.person().email().equals(email));
    }

    private static List<User> leadersAmong(List<User> users) {
        return users.stream().filter(user -> user.role().leads()).toList();
    }
}
