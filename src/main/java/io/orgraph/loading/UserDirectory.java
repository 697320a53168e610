package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The people of one organization, as far as one operation has met them.
 *
 * <p>Looking for k people costs k point reads, or the pages of the list. One person is read alone. For more, the first
 * page is read: it tells how many pages follow. While no more people are missing than pages follow, they are read alone;
 * otherwise the pages are read, all at the same time where the source numbers them. (Stopping early among numbered pages
 * would save less than one call on average when more people are missing than pages are left, and cost a round trip a
 * page.)
 */
final class UserDirectory {
    private final Map<UserId, Answer<User>> found = new ConcurrentHashMap<>();
    private final OrganizationId organization;
    private final Lists<OrganizationId, User> lists;
    private final Function<UserId, CompletableFuture<Answer<User>>> read;

    UserDirectory(
            OrganizationId organization,
            Lists<OrganizationId, User> lists,
            Function<UserId, CompletableFuture<Answer<User>>> read) {
        this.organization = organization;
        this.lists = lists;
        this.read = read;
    }

    /** What a finished {@link #find} found out about somebody. */
    Answer<User> found(UserId user) {
        Answer<User> absent = Answer.failed(new Failure.Refused(user.source(), Code.NOT_FOUND, null));
        return found.getOrDefault(user, absent);
    }

    CompletableFuture<Void> find(List<UserId> wanted) {
        List<UserId> missing = missing(wanted);
        if (missing.size() <= 1) {
            return readAlone(missing);
        }
        return lists.page(new ListKey<>(organization, PageRequest.WHOLE))
                .thenCompose(first -> continueAfter(first, missing));
    }

    private CompletableFuture<Void> continueAfter(Answer<Page<User>> answer, List<UserId> wanted) {
        return answer.fold(
                page -> {
                    keep(page);
                    List<UserId> missing = missing(wanted);
                    return missing.size() <= page.next().size() ? readAlone(missing) : readPages(page, missing);
                },
                failure -> failure.code() == Code.UNSUPPORTED_BY_SOURCE ? readAlone(wanted) : fail(failure, wanted));
    }

    private CompletableFuture<Void> readPages(Page<User> page, List<UserId> missing) {
        if (page.next().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return SideBySide.all(
                        page.next(), token -> lists.page(new ListKey<>(organization, PageRequest.WHOLE.at(token))))
                .thenCompose(pages -> {
                    pages.subList(0, pages.size() - 1).forEach(answer -> keepOrFail(answer, missing));
                    return continueAfter(pages.get(pages.size() - 1), missing);
                });
    }

    private CompletableFuture<Void> readAlone(List<UserId> users) {
        return SideBySide.all(users, user -> read.apply(user).thenAccept(answer -> found.put(user, answer)))
                .thenApply(done -> null);
    }

    private void keepOrFail(Answer<Page<User>> answer, List<UserId> missing) {
        answer.fold(this::keep, failure -> fail(failure, missing));
    }

    private boolean keep(Page<User> page) {
        page.items().forEach(user -> found.put(user.id(), Answer.of(user)));
        return true;
    }

    /** Whoever is still missing may have been on the page that failed. */
    private CompletableFuture<Void> fail(Failure failure, List<UserId> missing) {
        missing.forEach(user -> found.putIfAbsent(user, Answer.failed(failure)));
        return CompletableFuture.completedFuture(null);
    }

    private List<UserId> missing(List<UserId> wanted) {
        return wanted.stream().filter(user -> !found.containsKey(user)).toList();
    }
}
