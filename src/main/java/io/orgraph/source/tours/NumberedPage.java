package io.orgraph.source.tours;

import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.upstream.Call;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The request for a numbered page. Its token is its number. Where the page is only assumed, because the one before it
 * was full and there was no total, the first id of the page before follows. A source that ignores page numbers is
 * recognized by sending that id first again.
 *
 * @param number counted from 1
 * @param limit the most items that the page may have
 * @param before the first id of the page before; null where this page is known to exist
 */
record NumberedPage(int number, int limit, @Nullable String before) {
    /** Page numbers are only believed up to here, so that a wrong one cannot make a list of them that fills the memory. */
    private static final int MOST_PAGES = 10_000;

    private static final Pattern TOKEN = Pattern.compile("([1-9][0-9]{0,4})(?: (.+))?");

    /** Null for a token that is none of ours: clients may change what they are given. */
    static @Nullable NumberedPage of(PageRequest page, int largest) {
        int limit = Math.min(page.size(), largest);
        if (page.token() == null) {
            return new NumberedPage(1, limit, null);
        }
        Matcher token = TOKEN.matcher(page.token());
        return token.matches() ? new NumberedPage(Integer.parseInt(token.group(1)), limit, token.group(2)) : null;
    }

    Call asked(Call call) {
        return call.query("page", Integer.toString(number)).query("limit", Integer.toString(limit));
    }

    <T> Page<T> read(ListJson sent, Function<ItemJson, T> mapping) {
        if (isTheOneBefore(sent)) {
            return new Page<>(List.of(), List.of(), sent.items().size());
        }
        List<String> next = next(sent);
        boolean whole = number == 1 && next.isEmpty();
        Integer total =
                sent.total() == null && whole ? Integer.valueOf(sent.items().size()) : sent.total();
        return new Page<>(sent.items().stream().map(mapping).toList(), next, total);
    }

    private boolean isTheOneBefore(ListJson sent) {
        return before != null
                && !sent.items().isEmpty()
                && before.equals(sent.items().get(0).id());
    }

    private List<String> next(ListJson sent) {
        int most = sent.limit() == null || sent.limit() == 0 ? limit : sent.limit();
        int size = sent.items().size();
        if (size == 0 || size > most) {
            return List.of();
        }
        Integer pages = pages(sent, most);
        if (pages == null) {
            return size == most ? List.of(number + 1 + " " + sent.items().get(0).id()) : List.of();
        }
        return IntStream.rangeClosed(number + 1, Math.min(pages, MOST_PAGES))
                .mapToObj(Integer::toString)
                .toList();
    }

    /** The number of pages; null where it is not sent. */
    private static @Nullable Integer pages(ListJson sent, int most) {
        if (sent.totalPages() != null || sent.total() == null) {
            return sent.totalPages();
        }
        return (int) Math.ceil(sent.total() / (double) most);
    }
}
