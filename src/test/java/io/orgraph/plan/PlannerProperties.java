package io.orgraph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a plan promises, for states and wishes made at random: user numbers with role numbers. */
class PlannerProperties {
    private static final Guards OPEN = new Guards(true, 1000, 0, Map.of(), Set.of());
    private static final Planner PLANNER = new Planner(true, true);

    @Property
    void applying_a_plan_gives_the_wish_and_planning_again_keeps_everything(
            @ForAll("states") Map<Integer, Integer> now, @ForAll("states") Map<Integer, Integer> wished) {
        CurrentAccess before = People.present(now);
        DesiredAccess desired = People.wish(wished, OPEN);

        CurrentAccess after = People.applied(before, PLANNER.items(desired, before));

        assertThat(rolesIn(after)).isEqualTo(rolesIn(People.present(wished)));
        assertThat(PLANNER.items(desired, after)).allMatch(item -> item.action() == Action.KEEP);
    }

    @Property
    void whoever_is_protected_stays_as_they_are_and_the_others_become_as_wished(
            @ForAll("states") Map<Integer, Integer> now,
            @ForAll("states") Map<Integer, Integer> wished,
            @ForAll("users") Set<Integer> protectedOnes) {
        Set<UserId> users = protectedOnes.stream().map(People::user).collect(Collectors.toSet());
        DesiredAccess desired = People.wish(wished, new Guards(true, 1000, 0, Map.of(), users));
        CurrentAccess before = People.present(now);

        CurrentAccess after = People.applied(before, PLANNER.items(desired, before));

        Map<Integer, Integer> expected = new HashMap<>(wished);
        protectedOnes.forEach(expected::remove);
        now.forEach((user, role) -> {
            if (protectedOnes.contains(user)) {
                expected.put(user, role);
            }
        });
        assertThat(rolesIn(after)).isEqualTo(rolesIn(People.present(expected)));
        assertThat(PLANNER.items(desired, after))
                .allMatch(item -> !item.action().isChange());
    }

    @Property
    void a_plan_that_no_guard_stops_leaves_managers_holders_and_enough_people(
            @ForAll("states") Map<Integer, Integer> now, @ForAll("states") Map<Integer, Integer> wished) {
        WorkspaceRoleId managing = People.role(People.WORKSPACE, 0);
        WorkspaceRoleId kept = People.role(People.WORKSPACE, 1);
        Guards guards = new Guards(false, 3, 1, Map.of(kept, 2), Set.of());
        DesiredAccess desired = People.wish(wished, guards);
        CurrentAccess before = People.present(now);
        List<PlanItem> items = PLANNER.items(desired, before);

        List<PlanProblem.BrokenGuard> broken =
                new GuardCheck(guards, before, items).broken(desired, Map.of(People.WORKSPACE, Set.of(managing)));

        CurrentAccess after = People.applied(before, items);
        boolean sound = !wished.isEmpty()
                && items.stream().filter(item -> item.action() == Action.REMOVE).count() <= 3
                && isKept(before, after, managing, 1)
                && isKept(before, after, kept, 2);
        assertThat(broken.isEmpty()).isEqualTo(sound);
    }

    @Property
    void the_hash_of_a_state_is_the_same_in_any_order_and_another_for_another_state(
            @ForAll("states") Map<Integer, Integer> one, @ForAll("states") Map<Integer, Integer> other) {
        PlanScope scope = new PlanScope.OfWorkspace(People.WORKSPACE);
        List<io.orgraph.model.WorkspaceMembership> turned =
                new java.util.ArrayList<>(People.present(one).of(People.WORKSPACE));
        java.util.Collections.reverse(turned);

        String hash = StateHash.of(scope, People.present(one));

        assertThat(StateHash.of(scope, new CurrentAccess(Map.of(People.WORKSPACE, turned))))
                .isEqualTo(hash);
        assertThat(StateHash.of(scope, People.present(other)).equals(hash)).isEqualTo(one.equals(other));
    }

    @Property
    void a_token_holds_what_was_signed(
            @ForAll("states") Map<Integer, Integer> wished, @ForAll("users") Set<Integer> protectedOnes) {
        PlanTokens tokens = PlanTokens.withRandomKey(java.time.Duration.ofMinutes(1), java.time.Clock.systemUTC());
        Set<UserId> users = protectedOnes.stream().map(People::user).collect(Collectors.toSet());
        DesiredAccess desired =
                People.wish(wished, new Guards(true, 7, 2, Map.of(People.role(People.WORKSPACE, 1), 3), users));

        String token = tokens.sign(desired, "state").token();

        assertThat(tokens.open(token)).contains(new PlanTokens.Opened(desired, "state", false));
    }

    @Property
    void a_plan_that_only_adds_gives_what_is_missing_and_changes_nothing_that_is_there(
            @ForAll("states") Map<Integer, Integer> now, @ForAll("states") Map<Integer, Integer> wished) {
        DesiredAccess exact = People.wish(wished, OPEN);
        DesiredAccess added = new DesiredAccess(exact.scope(), exact.memberships(), PlanMode.ADD_ONLY, OPEN);
        CurrentAccess before = People.present(now);

        List<PlanItem> items = PLANNER.items(added, before);

        Map<Integer, Integer> expected = new HashMap<>(wished);
        expected.putAll(now);
        assertThat(rolesIn(People.applied(before, items))).isEqualTo(rolesIn(People.present(expected)));
        assertThat(items).extracting(PlanItem::action).doesNotContain(Action.REMOVE, Action.CHANGE_ROLE);
        assertThat(items.stream().filter(item -> item.action() == Action.SKIPPED))
                .allMatch(item -> !item.before().get(0).id().equals(item.after()));
    }

    @Property
    void a_token_holds_who_leaves_and_how(
            @ForAll("users") Set<Integer> leaving, @ForAll Offboarding.MembershipEnd end, @ForAll boolean revokes) {
        PlanTokens tokens = PlanTokens.withRandomKey(java.time.Duration.ofMinutes(1), java.time.Clock.systemUTC());
        Set<UserId> users = leaving.stream().map(People::user).collect(Collectors.toSet());
        PlanScope scope = new PlanScope.OfLeavers(People.ORGANIZATION, users, new Offboarding(end, revokes));
        DesiredAccess desired = new DesiredAccess(scope, Map.of(), PlanMode.EXACT, Guards.DEFAULT);

        String token = tokens.sign(desired, "state").token();

        assertThat(tokens.open(token)).contains(new PlanTokens.Opened(desired, "state", false));
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> states() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 2))
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<Set<Integer>> users() {
        return Arbitraries.integers().between(0, 9).set().ofMaxSize(5);
    }

    private static boolean isKept(CurrentAccess before, CurrentAccess after, WorkspaceRoleId role, int least) {
        long left = holders(after, role);
        return left >= least || left >= holders(before, role);
    }

    private static long holders(CurrentAccess state, WorkspaceRoleId role) {
        return state.of(People.WORKSPACE).stream()
                .filter(row -> row.roles().get(0).id().equals(role))
                .count();
    }

    private static Map<Object, Object> rolesIn(CurrentAccess state) {
        return state.of(People.WORKSPACE).stream()
                .collect(Collectors.toMap(
                        row -> row.id(), row -> row.roles().get(0).id()));
    }
}
