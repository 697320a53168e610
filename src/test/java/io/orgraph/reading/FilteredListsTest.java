package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every filter and every order of every list at every source gives what filtering the whole list by hand gives. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.sandbox.people", value = "260")
class FilteredListsTest {
    private static final List<String> SOURCES = List.of("transactionlink", "kognitos", "tours");

    /** Its source filters it, for super admins alone. */
    private static final Set<String> ELSEWHERE = Set.of("Organization.auditLog");

    /** What a source does not report. */
    private static final Set<String> REFUSED = Set.of(
            "transactionlink Organization.memberships MembershipFilter.permission",
            "transactionlink Organization.memberships MembershipFilter.statuses",
            "transactionlink Workspace.memberships MembershipFilter.statuses",
            "kognitos Organization.memberships MembershipFilter.statuses",
            "kognitos Workspace.memberships MembershipFilter.statuses",
            "transactionlink Organization.memberships MembershipOrderField.UPDATED_AT",
            "tours Organization.memberships MembershipOrderField.UPDATED_AT",
            "transactionlink Workspace.memberships MembershipOrderField.CREATED_AT",
            "transactionlink Workspace.memberships MembershipOrderField.UPDATED_AT",
            "transactionlink Organization.workspaces WorkspaceOrderField.CREATED_AT",
            "transactionlink Organization.workspaces WorkspaceOrderField.UPDATED_AT",
            "transactionlink Organization.roles RoleFilter.permission",
            "kognitos Organization.invitations InvitationOrderField.CREATED_AT",
            "kognitos Organization.invitations InvitationOrderField.EXPIRES_AT",
            "kognitos Organization.invitations InvitationOrderField.LAST_SENT_AT",
            "kognitos Workspace.invitations InvitationOrderField.CREATED_AT",
            "kognitos Workspace.invitations InvitationOrderField.EXPIRES_AT",
            "kognitos Workspace.invitations InvitationOrderField.LAST_SENT_AT",
            "transactionlink Organization.invitations InvitationOrderField.CREATED_AT",
            "transactionlink Organization.invitations InvitationOrderField.EXPIRES_AT");

    /**
     * Nothing here can say whether these orders are right: Kognitos orders members by times that it does not report.
     */
    private static final Set<String> UNREPORTED = Set.of(
            "kognitos Organization.memberships MembershipOrderField.CREATED_AT",
            "kognitos Organization.memberships MembershipOrderField.UPDATED_AT",
            "kognitos Workspace.memberships MembershipOrderField.CREATED_AT",
            "kognitos Workspace.memberships MembershipOrderField.UPDATED_AT");

    /** A person's own list, and short ones that people manage by hand. */
    private static final Set<String> UNFILTERED = Set.of("Organization.apiKeys", "User.workspaceMemberships");

    /** Beside them a log, which has its own order. */
    private static final Set<String> UNORDERED =
            Set.of("Organization.apiKeys", "User.workspaceMemberships", "Organization.auditLog");

    private static final int PAGE = 17;

    private final GraphClient client;

    FilteredListsTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void a_filter_gives_what_filtering_by_hand_gives_and_its_total() {
        Set<String> walked = new TreeSet<>();
        List<String> problems = new ArrayList<>();

        for (FilteredList list : lists()) {
            List<Object> all = list.all(client).rows();
            for (String field : FilterSchema.filters(list.input())) {
                walked.add(list + " " + field);
                Object value = FilterRules.filter(field).sample().apply(all);
                Map<String, Object> arguments = Map.of("filter", Map.of(name(field), value));
                problems.addAll(
                        REFUSED.contains(list + " " + field)
                                ? unrefused(list, arguments)
                                : problems(
                                        list + " " + field + " " + value,
                                        expected(all, field, value),
                                        list.read(client, PAGE, arguments)));
            }
        }

        assertThat(problems).isEmpty();
        assertThat(walked).hasSizeGreaterThanOrEqualTo(60).containsAll(refused("Filter."));
    }

    private static List<String> expected(List<Object> all, String field, Object value) {
        return all.stream()
                .filter(row -> FilterRules.filter(field).matches().test(row, value))
                .map(row -> String.valueOf(Json.at(row, "id")))
                .toList();
    }

    private List<String> unrefused(FilteredList list, Map<String, Object> arguments) {
        List<String> failures = list.failures(client, arguments);
        return failures.equals(List.of("node.list UNSUPPORTED_BY_SOURCE"))
                ? List.of()
                : List.of(list + " with " + arguments + " is not refused: " + failures);
    }

    private static Set<String> refused(String kind) {
        return REFUSED.stream().filter(each -> each.contains(kind)).collect(Collectors.toSet());
    }

    @Test
    void an_order_gives_the_whole_list_in_that_order() {
        Set<String> walked = new TreeSet<>();
        Set<String> unreported = new TreeSet<>();
        List<String> problems = new ArrayList<>();

        for (FilteredList list : lists()) {
            FilteredList.Read whole = list.all(client);
            Set<String> all = Set.copyOf(whole.ids());
            for (String field : FilterSchema.orders(list.input())) {
                walked.add(list + " " + field);
                if (!REFUSED.contains(list + " " + field) && !whole.hasDifferent(FilterRules.order(field))) {
                    unreported.add(list + " " + field);
                }
                for (String direction : List.of("ASC", "DESC")) {
                    var order = Map.of("field", name(field), "direction", direction);
                    Map<String, Object> arguments = Map.of("orderBy", List.of(order));
                    problems.addAll(
                            REFUSED.contains(list + " " + field)
                                    ? unrefused(list, arguments)
                                    : disorder(list, field, all, arguments));
                }
            }
        }

        assertThat(problems).isEmpty();
        assertThat(unreported).isEqualTo(UNREPORTED);
        assertThat(walked).hasSizeGreaterThanOrEqualTo(30).containsAll(refused("OrderField."));
    }

    private List<String> disorder(FilteredList list, String field, Set<String> all, Map<String, Object> arguments) {
        FilteredList.Read read = list.read(client, PAGE, arguments);
        boolean isWhole = read.rows().size() == all.size() && all.equals(Set.copyOf(read.ids()));
        boolean isDescending = arguments.toString().contains("DESC");
        return isWhole && list.isOrdered(read, FilterRules.order(field), isDescending)
                ? List.of()
                : List.of(list + " " + arguments + (isWhole ? " in disorder" : " not whole"));
    }

    @Test
    void every_list_has_a_filter_and_an_order_unless_it_is_named_here() {
        assertThat(FilterSchema.connectionsWithout("filter")).isEqualTo(UNFILTERED);
        assertThat(FilterSchema.connectionsWithout("orderBy")).isEqualTo(UNORDERED);
    }

    /** A row too few, one too many, another order and a wrong total are what this walk is for. */
    @Test
    void a_planted_difference_is_caught() {
        List<String> expected = List.of("a", "b", "c");
        Object[][] planted = {
            {List.of("a", "b"), 2}, {List.of("a", "b", "c", "d"), 4}, {List.of("b", "a", "c"), 3}, {expected, 7}
        };

        Stream<List<String>> problems =
                Stream.of(planted).map(each -> problems("planted", expected, read((List<?>) each[0], each[1])));

        assertThat(problems).allMatch(found -> !found.isEmpty());
        assertThat(problems("planted", expected, read(expected, 3))).isEmpty();
    }

    private static FilteredList.Read read(List<?> ids, Object total) {
        return new FilteredList.Read(
                ids.stream().<Object>map(id -> Map.of("id", id)).toList(), List.of(total));
    }

    private static List<String> problems(String what, List<String> expected, FilteredList.Read read) {
        List<String> problems = new ArrayList<>();
        if (!read.ids().equals(expected)) {
            problems.add(what + ": " + read.ids().size() + " items instead of " + expected.size() + ", or in disorder");
        }
        read.totals().stream()
                .filter(total -> !isTotal(total, expected.size()))
                .forEach(total -> problems.add(what + ": a total of " + total + " instead of " + expected.size()));
        return problems;
    }

    private static boolean isTotal(@Nullable Object total, int expected) {
        return total == null || total.equals(expected);
    }

    private List<FilteredList> lists() {
        List<FilteredList> lists = new ArrayList<>();
        for (String source : SOURCES) {
            Map<String, String> owners = owners(source);
            FilterSchema.fields().stream()
                    .filter(field -> owners.containsKey(field.type()) && !ELSEWHERE.contains(field.toString()))
                    .map(field -> FilteredList.of(field, source, owners.getOrDefault(field.type(), "")))
                    .filter(list -> list.isThere(client))
                    .forEach(lists::add);
        }
        return lists;
    }

    /** An object of each type that lists belong to, where the source has one: of workspaces one with invitations. */
    private Map<String, String> owners(String source) {
        GraphAnswer answer = client.ask("""
                query($s: String!) { organizations(sources: [$s], first: 1) { nodes { id
                    workspaces(first: 1000) { nodes { id invitations(first: 1) { nodes { id } } } } } } }""", Map.of("s", source));
        Map<String, String> owners = new HashMap<>();
        owners.put("Organization", answer.text("organizations.nodes.0.id"));
        if (answer.at("organizations.nodes.0.workspaces.nodes") instanceof List<?> workspaces) {
            workspaces.stream()
                    .filter(workspace -> Json.at(workspace, "invitations.nodes.0") != null
                            || Json.at(workspace, "invitations") == null)
                    .findFirst()
                    .ifPresent(workspace -> owners.put("Workspace", String.valueOf(Json.at(workspace, "id"))));
        }
        return owners;
    }

    private static String name(String qualified) {
        return qualified.substring(qualified.indexOf('.') + 1);
    }
}
