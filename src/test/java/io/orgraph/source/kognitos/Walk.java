package io.orgraph.source.kognitos;

import static io.orgraph.testkit.Awaited.given;

import io.orgraph.failure.Answer;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A list read to its end, piece by piece. */
final class Walk {
    private Walk() {}

    static <T> List<T> through(Function<PageRequest, CompletableFuture<Answer<Page<T>>>> list) {
        return through(PageRequest.WHOLE, list);
    }

    static <T> List<T> through(PageRequest first, Function<PageRequest, CompletableFuture<Answer<Page<T>>>> list) {
        Page<T> page = given(list.apply(first));
        List<T> items = new ArrayList<>(page.items());
        while (!page.next().isEmpty()) {
            page = given(list.apply(first.at(page.next().get(0))));
            items.addAll(page.items());
        }
        return items;
    }
}
