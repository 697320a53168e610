package io.orgraph.source.tours;

import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Rows;
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
        Rows<Row<T>> rows = Rows.read(sent.rows(), row -> Row.of(new ItemJson(row), mapping));
        String first = rows.items().isEmpty() ? null : rows.items().get(0).id();
        if (before != null && before.equals(first)) {
            return new Page<>(List.of(), List.of(), sent.rows().size());
        }
        List<String> next = next(sent, first);
        boolean whole = number == 1 && next.isEmpty() && rows.unreadable() == 0;
        Integer total =
                sent.total() == null && whole ? Integer.valueOf(sent.rows().size()) : sent.total();
        return new Page<>(rows.items().stream().map(Row::item).toList(), next, total, rows.unreadable());
    }

    /** Which pages follow is told by the rows that were sent, whether they can be read or not. */
    private List<String> next(ListJson sent, @Nullable String first) {
        int most = sent.limit() == null || sent.limit() == 0 ? limit : sent.limit();
        int size = sent.rows().size();
        if (size == 0 || size > most) {
            return List.of();
        }
        Integer pages = pages(sent, most);
        if (pages == null) {
            return size == most ? List.of(number + 1 + (first == null ? "" : " " + first)) : List.of();
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

    /** A row that could be read, with the id that it was sent with. */
    private record Row<T>(String id, T item) {
        static <T> Row<T> of(ItemJson sent, Function<ItemJson, T> mapping) {
            return new Row<>(sent.id(), mapping.apply(sent));
        }
    }
}
