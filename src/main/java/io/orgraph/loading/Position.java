package io.orgraph.loading;

import io.orgraph.model.PageRequest;

/**
 * A position in a list: an offset into one of the source's pages.
 *
 * @param piece the page, as it has to be requested
 * @param offset the number of its items before this position
 */
public record Position(PageRequest piece, int offset) {

    public Position {
        if (offset < 0) {
            throw new IllegalArgumentException("An offset is not negative");
        }
    }

    /** The beginning of a list that is read in pages of the given size. */
    public static Position start(int size) {
        return new Position(new PageRequest(null, Math.min(size, PageRequest.LARGEST)), 0);
    }

    boolean isStart() {
        return piece.token() == null && offset == 0;
    }
}
