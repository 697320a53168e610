package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The things of one list, as far as one operation has met them.
 *
 * <p>Looking for k things costs k point reads, or the pages of the list. One is read alone. For more, the first page is
 * read: it tells how many pages follow. While no more are missing than pages follow, they are read alone; otherwise the
 * pages are read, all at the same time where the source numbers them. (Stopping early among numbered pages would save
 * less than one call on average when more things are missing than pages are left, and cost a round trip a page.) As many
 * pages are read as an operation may walk through, or as things are looked for; what is on none of them, while there are
 * more, is BUDGET_EXCEEDED.
 */
final class Directory<K extends NodeId, I, T> {
    private final Map<K, Answer<T>> found = new ConcurrentHashMap<>();
    private final Register<K, I, T> register;
    private final I list;

    Directory(Register<K, I, T> register, I list) {
        this.register = register;
        this.list = list;
    }

    /** What a finished {@link #find} found out. */
    Answer<T> found(K id) {
        Answer<T> answer = found.get(register.normal().apply(id));
        return answer == null ? Register.absent(id) : answer;
    }

    CompletableFuture<Void> find(List<K> wanted) {
        List<K> missing = missing(wanted);
        if (missing.isEmpty() || (missing.size() == 1 && isReadable(missing))) {
            return readAlone(missing);
        }
        Trail trail = register.lists().trail(list);
        return lists(PageRequest.WHOLE)
                .thenCompose(first -> continueAfter(first, missing, mostPagesFor(missing), trail));
    }

    private CompletableFuture<Void> continueAfter(Answer<Page<T>> answer, List<K> wanted, int left, Trail trail) {
        return answer.fold(
                page -> {
                    keep(page);
                    List<K> missing = missing(wanted);
                    boolean alone =
                            missing.isEmpty() || (missing.size() <= page.next().size() && isReadable(missing));
                    return alone ? readAlone(missing) : readPages(page.next(), missing, left, trail);
                },
                failure -> failure.code() == Code.UNSUPPORTED_BY_SOURCE && isReadable(wanted)
                        ? readAlone(wanted)
                        : fail(failure, wanted));
    }

    private CompletableFuture<Void> readPages(List<String> next, List<K> missing, int left, Trail trail) {
        if (next.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (!next.stream().allMatch(trail::goesOnTo)) {
            return fail(trail.leadsBack(), missing);
        }
        List<String> read = next.subList(0, Math.min(next.size(), left));
        return SideBySide.all(read, token -> lists(PageRequest.WHOLE.at(token))).thenCompose(pages -> {
            if (read.size() < next.size()) {
                pages.forEach(answer -> keepOrFail(answer, missing));
                return fail(register.lists().tooLong(list), missing);
            }
            int last = pages.size() - 1;
            pages.subList(0, last).forEach(answer -> keepOrFail(answer, missing));
            return continueAfter(pages.get(last), missing, left - read.size(), trail);
        });
    }

    private int mostPagesFor(List<K> missing) {
        return Math.max(register.lists().mostPages() - 1, missing.size());
    }

    private CompletableFuture<Answer<Page<T>>> lists(PageRequest page) {
        return register.lists().page(new ListKey<>(list, page));
    }

    private CompletableFuture<Void> readAlone(List<K> ids) {
        return SideBySide.all(ids, id -> register.read().apply(id).thenAccept(answer -> put(id, answer)))
                .thenApply(done -> null);
    }

    private boolean isReadable(List<K> ids) {
        return register.readable().test(ids.get(0));
    }

    private void keepOrFail(Answer<Page<T>> answer, List<K> missing) {
        answer.fold(this::keep, failure -> fail(failure, missing));
    }

    /** An item is found under its own id before all others; under its other ids where nothing has that for its own. */
    private boolean keep(Page<T> page) {
        for (T item : page.items()) {
            List<K> ids = register.idsOf().apply(item);
            put(ids.get(0), Answer.of(item));
            ids.subList(1, ids.size())
                    .forEach(id -> found.putIfAbsent(register.normal().apply(id), Answer.of(item)));
        }
        return true;
    }

    private void put(K id, Answer<T> answer) {
        found.put(register.normal().apply(id), answer);
    }

    /** Whatever is still missing may have been on the page that failed. */
    private CompletableFuture<Void> fail(Failure failure, List<K> missing) {
        missing.forEach(id -> found.putIfAbsent(register.normal().apply(id), Answer.failed(failure)));
        return CompletableFuture.completedFuture(null);
    }

    private List<K> missing(List<K> wanted) {
        List<K> missing = new ArrayList<>();
        wanted.stream()
                .filter(id -> !found.containsKey(register.normal().apply(id)))
                .forEach(missing::add);
        return missing;
    }
}
