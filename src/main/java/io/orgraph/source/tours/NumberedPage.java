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
 * A numbered page, as it is asked for. Its token is its number; where that page is only supposed, because the one before
 * was full and nothing told how many there are, the id that the one before began with follows. A source that ignores
 * page numbers gives itself away by beginning with it again.
 *
 * @param number counted from 1
 * @param limit how many items at most
 * @param before what the page before began with; null where this page is known to be there
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

    /** How many pages there are; null where that is not told. */
    private static @Nullable Integer pages(ListJson sent, int most) {
        if (sent.totalPages() != null || sent.total() == null) {
            return sent.totalPages();
        }
        return (int) Math.ceil(sent.total() / (double) most);
    }
}
