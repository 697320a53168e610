package io.orgraph.http.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersistedQueriesTest {
    private static final int BYTES = 80_000;
    private static final List<?> ALICE = List.of("alice");
    private static final List<?> BOB = List.of("bob");

    private final PersistedQueries queries = new PersistedQueries(BYTES);

    @Test
    void what_was_registered_is_found_by_whoever_knows_its_hash() {
        register("{ __typename }", ALICE);

        assertThat(queries.find(Sha256.of("{ __typename }"))).isEqualTo("{ __typename }");
        assertThat(queries.find(Sha256.of("{ nothing }"))).isNull();
        assertThat(queries.of(PersistedQueryEvent.REGISTERED)).isEqualTo(1);
        assertThat(queries.of(PersistedQueryEvent.HIT)).isEqualTo(1);
        assertThat(queries.of(PersistedQueryEvent.MISS)).isEqualTo(1);
        assertThat(queries.weight()).isBetween(28L, 1_000L);
    }

    @Test
    void a_caller_over_its_share_loses_its_own_oldest_and_nobody_elses() {
        register(document("bob", 0), BOB);
        IntStream.range(0, 200).forEach(i -> register(document("alice", i), ALICE));

        assertThat(knows(document("bob", 0))).isTrue();
        assertThat(knows(document("alice", 0))).isFalse();
        assertThat(knows(document("alice", 199))).isTrue();
        assertThat(queries.weight()).isBetween(BYTES / 16L, BYTES / 8 + 1_000L);
    }

    @Test
    void the_same_document_twice_is_registered_once() {
        register("{ __typename }", ALICE);
        long before = queries.weight();
        register("{ __typename }", BOB);

        assertThat(queries.weight()).isEqualTo(before);
        assertThat(queries.of(PersistedQueryEvent.REGISTERED)).isEqualTo(1);
    }

    /** As many callers as credentials can be made up: what goes on being used stays, and the bytes are held. */
    @Test
    void a_thousand_callers_do_not_evict_what_is_in_use() {
        IntStream.range(0, 15).forEach(i -> register(document("used", i), BOB));

        for (int junk = 0; junk < 1_000; junk++) {
            register(document("junk", junk), List.of("made-up-" + junk));
            if (junk % 10 == 0) {
                IntStream.range(0, 15).forEach(i -> knows(document("used", i)));
            }
        }

        assertThat(IntStream.range(0, 15)
                        .filter(i -> knows(document("used", i)))
                        .count())
                .isGreaterThanOrEqualTo(14);
        assertThat(queries.weight()).isLessThanOrEqualTo(BYTES);
    }

    /** What the cache evicts or does not take at all is no longer counted for its caller. */
    @Test
    void a_share_is_free_again_once_the_cache_has_evicted_it() {
        IntStream.range(0, 2_000).forEach(i -> register(document("junk", i), List.of("caller-" + i % 40)));
        long before = queries.of(PersistedQueryEvent.REGISTERED);

        register(document("late", 0), List.of("caller-1"));

        assertThat(queries.of(PersistedQueryEvent.REGISTERED)).isEqualTo(before + 1);
        assertThat(queries.weight()).isLessThanOrEqualTo(BYTES);
    }

    @Test
    void a_document_larger_than_a_share_is_not_kept() {
        register("{ " + "a ".repeat(BYTES / 16) + "}", ALICE);

        assertThat(queries.weight()).isZero();
    }

    @Test
    void a_size_of_zero_turns_them_off_and_a_negative_one_is_refused() {
        assertThat(new PersistedQueries(0).isOff()).isTrue();
        assertThat(queries.isOff()).isFalse();
        assertThatThrownBy(() -> new PersistedQueries(-1)).hasMessage("persistedQueries: it is at least 0");
    }

    private void register(String document, List<?> caller) {
        queries.register(Sha256.of(document), document, caller);
    }

    private boolean knows(String document) {
        return queries.find(Sha256.of(document)) != null;
    }

    private static String document(String name, int number) {
        return "query " + name + number + " { " + "__typename ".repeat(10) + "}";
    }
}
