package io.orgraph.contract;

import io.orgraph.failure.Answer;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.testkit.Awaited;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A list read to its end, page by page. */
final class Walk {
    private static final int MOST_PAGES = 200;

    private Walk() {}

    static <T> List<T> through(Function<PageRequest, CompletableFuture<Answer<Page<T>>>> list) {
        return items(pages(PageRequest.WHOLE, list));
    }

    /** Each page by the first token that the one before gives. Throws AssertionError where there is no end. */
    static <T> List<Page<T>> pages(PageRequest first, Function<PageRequest, CompletableFuture<Answer<Page<T>>>> list) {
        List<Page<T>> pages = new ArrayList<>();
        Page<T> page = Awaited.given(list.apply(first));
        pages.add(page);
        while (!page.next().isEmpty()) {
            if (pages.size() > MOST_PAGES) {
                throw new AssertionError("More than " + MOST_PAGES + " pages");
            }
            page = Awaited.given(list.apply(first.at(page.next().get(0))));
            pages.add(page);
        }
        return pages;
    }

    static <T> List<T> items(List<Page<T>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }
}
