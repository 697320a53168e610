package io.orgraph.source;

/** A port that lists. One adapter has several: which is meant, the class of the port says. */
public interface ListPort extends Port {

    /** Whether the source gives a list in pieces; where not, the page asked for does not matter. */
    default boolean inPages(Class<? extends ListPort> list) {
        return true;
    }

    /** Whether the source itself picks and orders what a query wants; where not, the query asked for does not matter. */
    default boolean takesQueries(Class<? extends ListPort> list) {
        return false;
    }
}
