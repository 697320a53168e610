package io.orgraph.loading;

import io.orgraph.model.Role;
import io.orgraph.model.RoleKind;
import io.orgraph.model.RoleName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The roles of a list by what a membership calls them: a part of the id first, exactly, then in any case, then the name in any
 * case, where a role of the organization's own stands for one of the whole installation. Of two that match equally, the first
 * of the list is found.
 */
final class RoleIndex<R extends Role> {
    private final Map<String, R> byId = new HashMap<>();
    private final Map<RoleName, R> byAnyCaseOfId = new HashMap<>();
    private final Map<RoleName, R> byOwnName = new HashMap<>();
    private final Map<RoleName, R> byName = new HashMap<>();

    private RoleIndex() {}

    static <R extends Role> RoleIndex<R> of(List<? extends R> roles, Function<? super R, String> idOf) {
        RoleIndex<R> index = new RoleIndex<>();
        roles.forEach(role -> index.add(role, idOf.apply(role)));
        return index;
    }

    private void add(R role, String id) {
        byId.putIfAbsent(id, role);
        byAnyCaseOfId.putIfAbsent(RoleName.of(id), role);
        String called = role.name();
        if (called != null) {
            RoleName name = RoleName.of(called);
            byName.putIfAbsent(name, role);
            if (role.kind() != RoleKind.SYSTEM) {
                byOwnName.putIfAbsent(name, role);
            }
        }
    }

    Optional<R> find(String text) {
        R exact = byId.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        RoleName name = RoleName.of(text);
        return Stream.of(byAnyCaseOfId, byOwnName, byName)
                .flatMap(map -> Stream.ofNullable(map.get(name)))
                .findFirst();
    }
}
