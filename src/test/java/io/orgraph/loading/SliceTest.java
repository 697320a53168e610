package io.orgraph.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.loading.Slice.Run;
import io.orgraph.model.PageRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {
    private static final PageRequest FIRST = new PageRequest(null, 3);
    private static final PageRequest SECOND = FIRST.at("second");
    private static final PageRequest THIRD = FIRST.at("third");

    /** From the middle of the first page, over all of the second, to the middle of the third. */
    private static final Slice<String> SLICE = new Slice<>(
            List.of("b", "c", "d", "e", "f"),
            List.of(new Run(FIRST, 1, 2, SECOND), new Run(SECOND, 0, 2, THIRD), new Run(THIRD, 0, 1, null)),
            true,
            true,
            null,
            null);

    private static final List<Position> BEHIND = List.of(
            new Position(FIRST, 2),
            new Position(SECOND, 0),
            new Position(SECOND, 1),
            new Position(THIRD, 0),
            new Position(THIRD, 1));

    @Test
    void each_item_has_its_position_in_the_page_that_it_comes_from_or_the_next_one() {
        assertThat(behind(SLICE)).isEqualTo(BEHIND);
    }

    @Test
    void positions_stay_where_items_become_others() {
        Slice<Integer> lengths = SLICE.map(String::length).withTotal(9);

        assertThat(lengths.items()).containsExactly(1, 1, 1, 1, 1);
        assertThat(behind(lengths)).isEqualTo(BEHIND);
    }

    @Test
    void nothing_is_behind_an_item_that_is_not_there() {
        assertThatThrownBy(() -> SLICE.behind(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Position> behind(Slice<?> slice) {
        return IntStream.range(0, slice.items().size()).mapToObj(slice::behind).toList();
    }
}
