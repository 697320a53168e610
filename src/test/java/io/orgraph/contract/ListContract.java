package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.ListPort;
import io.orgraph.source.ListTraits;
import io.orgraph.testkit.Awaited;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every list promises.
 *
 * @param <P> the port
 * @param <T> one item
 */
abstract class ListContract<P extends ListPort, T> extends SignedContract<P, Page<T>> {
    /** So few that every list is longer. */
    static final PageRequest SMALL = new PageRequest(null, 2);

    ListContract(Testbed ground) {
        super(ground);
    }

    /** One page of the usual list. */
    abstract CompletableFuture<Answer<Page<T>>> page(P of, PageRequest page, Credential as);

    abstract ListTraits traits();

    abstract NodeId idOf(T item);

    /** Whether the item's id says that it is of the list that was asked for. */
    abstract boolean isOfTheList(T item);

    @Override
    final CompletableFuture<Answer<Page<T>>> ask(P of, Credential as) {
        return page(of, SMALL, as);
    }

    @Override
    List<CompletableFuture<? extends Answer<?>>> askEverything() {
        List<CompletableFuture<? extends Answer<?>>> all = super.askEverything();
        Walk.pages(SMALL, this::page);
        all.add(page(PageRequest.WHOLE));
        return all;
    }

    @Test
    void walking_it_gives_each_item_once_whatever_the_size_of_a_page() {
        List<T> whole = Walk.items(Walk.pages(PageRequest.WHOLE, this::page));

        List<T> walked = Walk.items(Walk.pages(SMALL, this::page));

        assertThat(walked).isNotEmpty().extracting(this::idOf).doesNotHaveDuplicates();
        assertThat(walked).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void every_item_has_the_id_of_the_list_that_it_was_read_from() {
        List<T> whole = Walk.through(this::page);

        assertThat(whole).isNotEmpty().allMatch(this::isOfTheList);
        assertThat(whole).extracting(item -> idOf(item).source()).containsOnly(AdapterUnderTest.SOURCE);
    }

    @Test
    void a_page_holds_no_more_than_was_asked_for_unless_it_is_the_whole_list() {
        List<Page<T>> pages = Walk.pages(SMALL, this::page);

        boolean isWhole = pages.size() == 1;

        assertThat(isWhole || isInPages()).isTrue();
        assertThat(pages).allMatch(page -> isWhole || page.items().size() <= SMALL.size());
    }

    @Test
    void a_list_that_comes_whole_is_the_same_call_whichever_page_is_asked_for() {
        Page<T> whole = Awaited.given(page(PageRequest.WHOLE));
        List<String> lines = ground().tap().lines();
        ground().tap().reset();

        Page<T> any = Awaited.given(page(SMALL));

        if (!isInPages()) {
            assertThat(any).isEqualTo(whole);
            assertThat(ground().tap().lines()).isEqualTo(lines);
        }
    }

    @Test
    void the_total_where_there_is_one_is_how_many_items_there_are() {
        List<Page<T>> pages = Walk.pages(SMALL, this::page);

        int walked = Walk.items(pages).size();

        assertThat(pages).extracting(Page::total).allMatch(total -> total == null || total == walked);
    }

    @Test
    void every_token_of_a_page_leads_to_another_page() {
        Page<T> first = Awaited.given(page(SMALL));
        List<T> items = new ArrayList<>(first.items());

        first.next()
                .forEach(token ->
                        items.addAll(Awaited.given(page(SMALL.at(token))).items()));

        assertThat(items).extracting(this::idOf).doesNotHaveDuplicates();
    }

    /** The first row of a page is the one that some sources tell their pages apart by. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_row_that_cannot_be_read_is_left_out_and_counted_whatever_the_size_of_a_page(int index) {
        List<T> whole = Walk.through(this::page);
        PlantedRow planted = PlantedRow.at(index, ground().tap().exchanges());
        ground().tap().changes(answered -> answered.withBody(planted::in));

        List<Page<T>> pages = Walk.pages(SMALL, this::page);

        if (!answersItself() && planted.isThere()) {
            assertThat(Walk.items(pages)).hasSizeGreaterThanOrEqualTo(whole.size() - 1);
            assertThat(whole)
                    .extracting(this::idOf)
                    .containsAll(Walk.items(pages).stream().map(this::idOf).toList());
            assertThat(pages.stream().mapToInt(Page::unreadable).sum()).isEqualTo(1);
            assertThat(pages).extracting(Page::total).allMatch(total -> total == null || total == whole.size());
        }
    }

    final CompletableFuture<Answer<Page<T>>> page(PageRequest page) {
        return page(port(), page, ground().good());
    }

    final boolean isInPages() {
        return !traits().isWhole();
    }
}
