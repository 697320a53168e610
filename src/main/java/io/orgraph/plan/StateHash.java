package io.orgraph.plan;

import io.orgraph.model.WorkspaceMembership;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hash of the state that a plan was made from: the same for the same state, whatever the order of its rows. */
public final class StateHash {

    private StateHash() {}

    /** Hashes the memberships of the scope with their roles. */
    public static String of(PlanScope scope, CurrentAccess current) {
        return of(scope, current, List.of());
    }

    /** Hashes the memberships of the scope with their roles, and what else those who leave have. */
    public static String of(PlanScope scope, CurrentAccess current, List<OffboardingItem> offboarding) {
        String rows = Stream.concat(
                        current.in(scope).stream().map(StateHash::row),
                        offboarding.stream().map(OffboardingItem::state))
                .sorted()
                .collect(Collectors.joining("\u001e"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String row(WorkspaceMembership membership) {
        return membership.id().workspace().value()
                + '\u001f'
                + membership.id().user().value()
                + membership.roles().stream()
                        .map(role -> '\u001f' + role.id().value())
                        .sorted()
                        .collect(Collectors.joining());
    }
}
