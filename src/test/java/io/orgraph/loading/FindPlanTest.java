package io.orgraph.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** When things are read alone, and when out of their list: whatever makes fewer calls. */
class FindPlanTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.ofCredential(new SourceName("crm"));

    private static final Failure NONSENSE =
            new Failure.Unavailable(ORGANIZATION.source(), Code.UPSTREAM_BAD_RESPONSE, null);
    private static final int PAGES = 20;

    private final List<String> calls = new ArrayList<>();
    private boolean readable = true;

    @Example
    void one_person_is_read_alone() {
        load(people(1000, 100), List.of(7));

        assertThat(calls).containsExactly("user 7");
    }

    @Example
    void several_on_the_first_page_are_that_page() {
        load(people(1000, 100), List.of(1, 2, 3));

        assertThat(calls).containsExactly("page null");
    }

    @Example
    void few_that_are_not_on_the_first_of_many_pages_are_read_alone() {
        load(people(1000, 100), List.of(1, 500, 900));

        assertThat(calls).containsExactly("page null", "user 500", "user 900");
    }

    @Example
    void more_than_there_are_pages_are_read_page_by_page() {
        load(people(300, 100), List.of(1, 110, 120, 210, 220));

        assertThat(calls).containsExactly("page null", "page 1", "page 2");
    }

    @Example
    void page_tokens_are_followed_until_everybody_is_found() {
        loadByTokens(people(500, 100), List.of(1, 110, 120, 130));

        assertThat(calls).containsExactly("page null", "page 1");
    }

    @Example
    void where_nobody_can_be_read_alone_even_one_is_looked_for_in_the_list() {
        readable = false;

        load(people(300, 100), List.of(250));

        assertThat(calls).containsExactly("page null", "page 1", "page 2");
    }

    @Example
    void a_refused_list_is_everybodys_refusal_and_nobody_is_asked_for_again() {
        Failure refused = new Failure.Refused(ORGANIZATION.source(), Code.FORBIDDEN, null);
        var plan = plan(lists(key -> call("page", Answer.failed(refused))));

        List<Answer<User>> answers = plan.load(List.of(id(1), id(2), id(3))).join();

        assertThat(answers).containsOnly(Answer.failed(refused));
        assertThat(calls).containsExactly("page");
    }

    @Example
    void whoever_is_in_no_page_is_not_found() {
        List<Answer<User>> answers = load(people(50, 100), List.of(1, 2, 999));

        assertThat(answers.get(0)).isInstanceOf(Answer.Given.class);
        assertThat(answers.get(2))
                .isEqualTo(Answer.failed(new Failure.Refused(ORGANIZATION.source(), Code.NOT_FOUND, null)));
    }

    @Example
    void whoever_is_not_found_where_a_row_could_not_be_read_is_not_said_to_be_absent() {
        readable = false;
        var plan = plan(lists(key -> call("page", Answer.of(withAnUnreadableRow()))));

        List<Answer<User>> answers = plan.load(List.of(id(1), id(2))).join();

        assertThat(answers.get(0)).isInstanceOf(Answer.Given.class);
        assertThat(answers.get(1)).isEqualTo(Answer.failed(new Failure.UnreadableRows(ORGANIZATION.source(), 1)));
    }

    @Example
    void whoever_may_be_the_row_that_could_not_be_read_is_read_alone() {
        var plan = plan(lists(key -> call("page", Answer.of(withAnUnreadableRow()))));

        plan.load(List.of(id(1), id(2))).join();

        assertThat(calls).containsExactly("page", "user 2");
    }

    @Example
    void a_whole_list_with_a_row_that_could_not_be_read_decides_nothing() {
        var list = lists(key -> call("page", Answer.of(withAnUnreadableRow())));

        Answer<List<User>> all = list.all(ORGANIZATION).join();

        assertThat(all).isEqualTo(Answer.failed(new Failure.UnreadableRows(ORGANIZATION.source(), 1)));
    }

    private static Page<User> withAnUnreadableRow() {
        return Page.whole(List.of(new User(id(1), null, null)), 1);
    }

    @Example
    void a_second_batch_reads_no_page_again() {
        var plan = plan(people(50, 100), true);
        plan.load(List.of(id(1), id(2))).join();

        plan.load(List.of(id(3), id(4), id(1))).join();

        assertThat(calls).containsExactly("page null");
    }

    /** Never more calls than reading everybody alone and one page, nor than reading every page. */
    @Property
    void it_is_never_far_from_the_cheaper_way(
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll @IntRange(min = 1, max = 50) int pageSize,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 399) Integer> wanted) {
        List<Integer> there =
                wanted.stream().filter(user -> user < size).distinct().toList();
        calls.clear();

        List<Answer<User>> answers = load(people(size, pageSize), there);

        int pages = (size + pageSize - 1) / pageSize;
        assertThat(answers).hasSize(there.size()).allMatch(answer -> answer instanceof Answer.Given);
        assertThat(calls).doesNotHaveDuplicates();
        assertThat(calls.size()).isLessThanOrEqualTo(Math.min(there.size() + 1, Math.max(pages, 1)));
    }

    private List<Answer<User>> load(People people, List<Integer> wanted) {
        return plan(people, true)
                .load(wanted.stream().map(FindPlanTest::id).toList())
                .join();
    }

    private void loadByTokens(People people, List<Integer> wanted) {
        plan(people, false).load(wanted.stream().map(FindPlanTest::id).toList()).join();
    }

    private FindPlan<UserId, OrganizationId, User> plan(People people, boolean numbered) {
        return plan(lists(key -> page(people, key, numbered)));
    }

    @Example
    void a_chain_of_pages_that_leads_in_a_circle_is_given_up() {
        var circle = lists(key -> call(
                "page",
                Answer.of(new Page<User>(List.of(), List.of(key.page().token() == null ? "b" : circled(key)), null))));
        readable = false;

        List<Answer<User>> answers = plan(circle).load(List.of(id(1), id(2))).join();

        assertThat(answers).containsOnly(Answer.failed(NONSENSE));
        assertThat(calls).hasSize(3);
    }

    @Example
    void of_endless_numbered_pages_no_more_are_read_than_may_be_or_are_needed() {
        readable = false;

        List<Answer<User>> answers = load(people(10_000, 1), List.of(3, 9_000));

        assertThat(answers.get(0)).isInstanceOf(Answer.Given.class);
        assertThat(answers.get(1)).isEqualTo(Answer.failed(new Failure.BudgetExceeded(ORGANIZATION.source())));
        assertThat(calls).hasSize(PAGES);
    }

    @Example
    void a_whole_list_that_leads_in_a_circle_is_no_list() {
        var circle = lists(key -> call(
                "page",
                Answer.of(new Page<User>(List.of(), List.of(key.page().token() == null ? "b" : circled(key)), null))));

        Answer<List<User>> all = circle.all(ORGANIZATION).join();

        assertThat(all).isEqualTo(Answer.failed(NONSENSE));
        assertThat(calls).hasSize(3);
    }

    @Example
    void a_whole_list_that_does_not_end_is_given_up() {
        var endless =
                lists(key -> call("page", Answer.of(new Page<User>(List.of(), List.of("x" + calls.size()), null))));

        Answer<List<User>> all = endless.all(ORGANIZATION).join();

        assertThat(all).isEqualTo(Answer.failed(new Failure.BudgetExceeded(ORGANIZATION.source())));
        assertThat(calls).hasSize(PAGES);
    }

    private static String circled(ListKey<OrganizationId> key) {
        return "a".equals(key.page().token()) ? "b" : "a";
    }

    private static Lists<OrganizationId, User> lists(
            Function<ListKey<OrganizationId>, CompletableFuture<Answer<Page<User>>>> read) {
        return new Lists<>(OrganizationId::source, PAGES, read);
    }

    private FindPlan<UserId, OrganizationId, User> plan(Lists<OrganizationId, User> lists) {
        return new FindPlan<>(Lookup.of(lists, UserId::organization, User::id, id -> readable, this::point));
    }

    private CompletableFuture<Answer<Page<User>>> page(People people, ListKey<OrganizationId> key, boolean numbered) {
        String token = key.page().token();
        return call("page " + token, Answer.of(people.page(token == null ? 0 : Integer.parseInt(token), numbered)));
    }

    private CompletableFuture<Answer<User>> point(UserId id) {
        return call("user " + id.value(), Answer.of(new User(id, null, null)));
    }

    private <T> CompletableFuture<Answer<T>> call(String what, Answer<T> answer) {
        calls.add(what);
        return CompletableFuture.completedFuture(answer);
    }

    private static People people(int size, int pageSize) {
        return new People(size, pageSize);
    }

    private static UserId id(int number) {
        return new UserId(ORGANIZATION, Integer.toString(number));
    }

    /** People by number, in pages of a size. */
    private record People(int size, int pageSize) {
        Page<User> page(int number, boolean numbered) {
            int begin = number * pageSize;
            int end = Math.min(begin + pageSize, size);
            int pages = (size + pageSize - 1) / pageSize;
            List<User> users = IntStream.range(begin, end)
                    .mapToObj(user -> new User(id(user), "Person " + user, null))
                    .toList();
            int last = numbered ? pages : Math.min(number + 2, pages);
            return new Page<>(
                    users,
                    IntStream.range(number + 1, last)
                            .mapToObj(Integer::toString)
                            .toList(),
                    numbered ? size : null);
        }
    }
}
