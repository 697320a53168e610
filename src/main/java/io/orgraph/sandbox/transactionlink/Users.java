package io.orgraph.sandbox.transactionlink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The users of the organization; thread-safe. */
final class Users {
    private final Map<UUID, Integer> positions = new HashMap<>();
    private volatile List<User> all;
    private volatile List<User> leaders;

    Users(List<User> users) {
        this.all = List.copyOf(users);
        this.leaders = leadersAmong(users);
        users.forEach(user -> positions.put(user.id(), positions.size()));
    }

    /** The users, always in the same order. */
    List<User> all() {
        return all;
    }

    /** The users whose organization role every workspace inherits. */
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

    /** Changes a known user; an exception leaves the user unchanged. */
    synchronized User change(UUID id, UnaryOperator<User> change) {
        var changed = change.apply(user(id));
        var copy = new ArrayList<>(all);
        copy.replaceAll(user -> user.id().equals(id) ? changed : user);
        all = List.copyOf(copy);
        leaders = leadersAmong(copy);
        return changed;
    }

    /** Whether a user has that address, in lower case. */
    boolean knows(String email) {
        return all.stream().anyMatch(user -> user.person().email().equals(email));
    }

    private static List<User> leadersAmong(List<User> users) {
        return users.stream().filter(user -> user.role().leads()).toList();
    }
}
