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
        /** Exactly this name. */
        NAME,
        /** Part of the name. */
        NAME_CONTAINS,
        /** Part of a person's name or address. */
        SEARCH,
        /** The name of a role that a member holds. */
        ROLE_NAME,
        /** The level of a role that a member holds. */
        ROLE_SCOPE,
        /** One or several fields. */
        ORDER,
        /** What no source does itself. */
        OTHER
    }
}
