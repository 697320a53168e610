package io.orgraph.source;

/** A port that lists. */
public interface ListPort extends Port {

    /**
     * Whether the source gives a list in pieces; where not, the page asked for does not matter.
     *
     * @param list the port of the list, since one adapter has several
     */
    default boolean inPages(Class<? extends ListPort> list) {
        return true;
    }
}
