package io.orgraph.source;

import io.orgraph.model.ListQuery;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a caller has to know of a list before it asks.
 *
 * @param does the parts of a query that the source does itself; others must not be asked of it
 */
public record ListTraits(Paging paging, Set<ListQuery.Part> does) {
    public static final ListTraits PAGED = new ListTraits(Paging.AS_ASKED, Set.of());
    public static final ListTraits LOOKED_UP = new ListTraits(Paging.LARGEST, Set.of());
    public static final ListTraits WHOLE = new ListTraits(Paging.NONE, Set.of());

    public ListTraits {
        does = Set.copyOf(does);
    }

    /** A paged list of which the source does these parts of a query. */
    public static ListTraits pagedDoing(ListQuery.Part... parts) {
        return new ListTraits(Paging.AS_ASKED, Set.of(parts));
    }

    /** Whether the source does all of a query itself. */
    public boolean does(ListQuery query) {
        return does.containsAll(query.parts());
    }

    public boolean does(ListQuery.Part part) {
        return does.contains(part);
    }

    /** The parts of a query that are done here. */
    public Set<ListQuery.Part> rest() {
        Set<ListQuery.Part> rest = EnumSet.allOf(ListQuery.Part.class);
        rest.removeAll(does);
        return rest;
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
