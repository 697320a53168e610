package io.orgraph.source;

import io.orgraph.model.ListQuery;

/**
 * What a caller has to know of a list before it asks.
 *
 * @param takesQueries whether the source itself filters and orders; where not, the query asked for does not matter
 */
public record ListTraits(Paging paging, boolean takesQueries) {
    public static final ListTraits PAGED = new ListTraits(Paging.AS_ASKED, false);
    public static final ListTraits PAGED_WITH_QUERIES = new ListTraits(Paging.AS_ASKED, true);
    public static final ListTraits LOOKED_UP = new ListTraits(Paging.LARGEST, false);
    public static final ListTraits WHOLE = new ListTraits(Paging.NONE, false);

    /** Whether the source does all of a query itself. */
    public boolean does(ListQuery query) {
        return takesQueries || query.parts().isEmpty();
    }

    public boolean isWhole() {
        return paging == Paging.NONE;
    }

    /** In which pages a list is read. */
    public enum Paging {
        /** In pages of the size that is wanted. */
        AS_ASKED,
        /** In the largest pages: the list is short and looked up in as well, and one call does for both. */
        LARGEST,
        /** The source gives the list whole; the page asked for does not matter. */
        NONE
    }
}
