package io.orgraph.contract;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.Sorting;

/** Queries for members that several contracts ask. */
final class MemberQueries {
    /** With everything that can be asked, in characters that have to be quoted and encoded. */
    static final MemberQuery EVERYTHING =
            new MemberQuery("a \"b\" & c=d", "Some \\ role", new Sorting<>(MemberQuery.OrderField.DISPLAY_NAME, true));

    private MemberQueries() {}
}
