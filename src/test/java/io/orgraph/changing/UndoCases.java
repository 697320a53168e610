package io.orgraph.changing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A change by each mutation that returns an undo token. */
final class UndoCases {
    private final Landscape there;
    private final Map<String, Case> cases = new TreeMap<>();

    private UndoCases(Landscape there) {
        this.there = there;
    }

    /** By the name of the mutation. */
    static Map<String, Case> of(Landscape there) {
        UndoCases all = new UndoCases(there);
        all.workspaceMemberships();
        all.people();
        all.organizations();
        all.created();
        return all.cases;
    }

    private void workspaceMemberships() {
        add("setWorkspaceMembership", there.otherRole(6));
        add("removeWorkspaceMembership", there.membership(7));
        addBulk("setWorkspaceMemberships", Map.of("memberships", List.of(there.otherRole(6), there.otherRole(7))));
        addBulk(
                "removeWorkspaceMemberships",
                Map.of("memberships", List.of(there.membershipId(6), there.membershipId(7))));
        addBulk("applyAccessPlan", Map.of("token", Plan.ofOneMember(there, 1)));
    }

    private void people() {
        String held = there.text("tours.memberships.nodes.3.roles.0.name");
        String other = held.equals("Member") ? "Night Dispatcher" : "Member";
        add(
                "updateOrganizationMembership",
                Map.of(
                        "membershipId",
                        there.id("tours.memberships.nodes.3"),
                        "roleId",
                        there.named("tours.roles.nodes", other)));
        add("setUserStatus", Map.of("userId", there.id("tours.memberships.nodes.9.user"), "status", "SUSPENDED"));
        add("updateUserProfile", Map.of("userId", there.id("tl.memberships.nodes.11.user"), "lastName", "Zielinska"));
    }

    private void organizations() {
        add("updateOrganization", Map.of("organizationId", there.id("tours"), "name", "Renamed"));
        add(
                "updateOrganizationRole",
                Map.of(
                        "roleId",
                        there.named("tours.roles.nodes", "Night Dispatcher"),
                        "name",
                        "Day Dispatcher",
                        "permissions",
                        List.of(Map.of("key", "users.read"))));
    }

    /** What is created and undone is not created again by undoing that. */
    private void created() {
        String tours = there.id("tours");
        String role = there.named("tours.roles.nodes", "Member");
        put("createOrganizationRole", "undo", Map.of("organizationId", tours, "name", "Ticket Desk"), false);
        put("createApiKey", "undo", Map.of("organizationId", tours, "name", "Night Export"), false);
        put("createInvitations", "results { undo }", ChangeCases.invitation(tours, "undo@halden.example", role), false);
    }

    private void add(String mutation, Map<String, Object> input) {
        put(mutation, "undo", input, true);
    }

    private void addBulk(String mutation, Map<String, Object> input) {
        put(mutation, "results { undo }", input, true);
    }

    private void put(String mutation, String selection, Map<String, Object> input, boolean isRepeatable) {
        cases.put(mutation, new Case(selection, input, isRepeatable));
    }

    /**
     * One change.
     *
     * @param isRepeatable whether undoing it returns a token that makes the change again
     */
    record Case(String selection, Map<String, Object> input, boolean isRepeatable) {}
}
