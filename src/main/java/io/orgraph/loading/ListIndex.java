package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An index of one list: the things of it that one operation has read so far.
 *
 * <p>Finding k things costs k single reads, or the pages of the list. One thing is read by itself. For more, the first
 * page is read: it says how many pages follow. While no more things are missing than pages follow, they are read one by
 * one; otherwise the pages are read, all at the same time where the source numbers them. (Stopping early among numbered
 * pages would save less than one call on average when more things are missing than pages are left, and cost a round
 * trip for each page.) The number of pages read is limited by the operation's page budget and by the number of things
 * to find; a thing that is on none of them, while there are more pages, is BUDGET_EXCEEDED. A
 * thing that is not found in a list with unreadable rows may be one of them: it is read by itself if few are missing, and
 * otherwise not reported as absent.
 */
final class ListIndex<K extends NodeId, I, T> {
    private final Map<PageRequest, Integer> unreadable = new ConcurrentHashMap<>();
    private final Map<K, Answer<T>> found = new ConcurrentHashMap<>();
    private final Lookup<K, I, T> lookup;
    private final I list;

    ListIndex(Lookup<K, I, T> lookup, I list) {
        this.lookup = lookup;
        this.list = list;
    }

    /** The result of a completed {@link #find}. */
    Answer<T> found(K id) {
        Answer<T> known = found.get(id);
        return known == null ? Lookup.absent(id, unreadableRows()) : known;
    }

    CompletableFuture<Void> find(List<K> wanted) {
        List<K> missing = missing(wanted);
        if (missing.isEmpty() || (missing.size() == 1 && isReadable(missing))) {
            return readAlone(missing);
        }
        PageCycleGuard guard = lookup.lists().guard(list);
        return lists(PageRequest.WHOLE)
                .thenCompose(first -> continueAfter(first, missing, mostPagesFor(missing), guard));
    }

    private CompletableFuture<Void> continueAfter(
            Answer<Page<T>> answer, List<K> wanted, int left, PageCycleGuard guard) {
        return answer.fold(
                page -> {
                    keep(page);
                    List<K> missing = missing(wanted);
                    boolean alone = missing.isEmpty()
                            || (missing.size() <= page.next().size() + page.unreadable() && isReadable(missing));
                    return alone ? readAlone(missing) : readPages(page.next(), missing, left, guard);
                },
                failure -> failure.code() == Code.UNSUPPORTED_BY_SOURCE && isReadable(wanted)
                        ? readAlone(wanted)
                        : fail(failure, wanted));
    }

    private CompletableFuture<Void> readPages(List<String> next, List<K> missing, int left, PageCycleGuard guard) {
        if (next.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (!next.stream().allMatch(guard::isFirstVisit)) {
            return fail(guard.cycle(), missing);
        }
        List<String> read = next.subList(0, Math.min(next.size(), left));
        return Futures.all(read, token -> lists(PageRequest.WHOLE.at(token))).thenCompose(pages -> {
            if (read.size() < next.size()) {
                pages.forEach(answer -> keepOrFail(answer, missing));
                return fail(lookup.lists().tooLong(list), missing);
            }
            int last = pages.size() - 1;
            pages.subList(0, last).forEach(answer -> keepOrFail(answer, missing));
            return continueAfter(pages.get(last), missing, left - read.size(), guard);
        });
    }

    private int mostPagesFor(List<K> missing) {
        return Math.max(lookup.lists().mostPages() - 1, missing.size());
    }

    private CompletableFuture<Answer<Page<T>>> lists(PageRequest page) {
        return lookup.lists()
                .page(new ListKey<>(list, page))
                .thenApply(answer -> answer.map(read -> {
                    unreadable.put(page, read.unreadable());
                    return read;
                }));
    }

    private int unreadableRows() {
        return unreadable.values().stream().mapToInt(Integer::intValue).sum();
    }

    private CompletableFuture<Void> readAlone(List<K> ids) {
        return Futures.all(ids, id -> lookup.read().apply(id).thenAccept(answer -> found.put(id, answer)))
                .thenApply(done -> null);
    }

    private boolean isReadable(List<K> ids) {
        return lookup.readable().test(ids.get(0));
    }

    private void keepOrFail(Answer<Page<T>> answer, List<K> missing) {
        answer.fold(this::keep, failure -> fail(failure, missing));
    }

    private boolean keep(Page<T> page) {
        page.items().forEach(item -> found.put(lookup.idOf().apply(item), Answer.of(item)));
        return true;
    }

    /** Anything still missing may have been on the page that failed. */
    private CompletableFuture<Void> fail(Failure failure, List<K> missing) {
        missing.forEach(id -> found.putIfAbsent(id, Answer.failed(failure)));
        return CompletableFuture.completedFuture(null);
    }

    private List<K> missing(List<K> wanted) {
        return wanted.stream().filter(id -> !found.containsKey(id)).toList();
    }
}
