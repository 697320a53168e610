package io.orgraph.model;

import java.util.Set;

/** What a list is filtered and ordered by. */
public interface ListQuery {
    /** For lists that are given as they are. */
    ListQuery NONE = Set::of;

    /** The parts that are set. A source does some of them itself; the others are done over its whole list. */
    Set<Part> parts();

    /** A part that a source may do itself. */
    enum Part {
        ORDER,
        /** What no source does itself. */
        OTHER
    }
}
