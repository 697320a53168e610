package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A numbered page, as sent. None of its numbers is promised. */
@Serdeable
record PageJson<T>(
        @Nullable List<T> content,
        @Nullable Integer totalElements,
        @Nullable Integer totalPages,
        @Nullable Integer size,
        @Nullable Integer number) {
    /**
     * Page numbers above this are not believed, so that a wrong one cannot create a list of them that fills the memory.
     */
    private static final int MOST_PAGES = 10_000;

    List<T> items() {
        return content == null ? List.of() : content;
    }

    /**
     * The numbers of the pages that follow, counted from 0.
     *
     * @param asked the page's own
     * @param wanted its size
     * @param rows how many rows were sent, whether they can be read or not
     */
    List<String> next(int asked, int wanted, int rows) {
        if (rows == 0) {
            return List.of();
        }
        int pages = totalPages != null ? totalPages : rows < wanted ? asked + 1 : asked + 2;
        return IntStream.range(asked + 1, Math.min(pages, MOST_PAGES))
                .mapToObj(Integer::toString)
                .toList();
    }
}
