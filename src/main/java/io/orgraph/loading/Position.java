package io.orgraph.loading;

import io.orgraph.model.PageRequest;

/**
 * A place in a list: so many items into one of the source's pieces.
 *
 * @param piece the piece, as it has to be asked for
 * @param offset how many of its items lie before this place
 */
public record Position(PageRequest piece, int offset) {

    public Position {
        if (offset < 0) {
            throw new IllegalArgumentException("An offset is not negative");
        }
    }

    /** The beginning of a list that is read in pieces of a size. */
    public static Position start(int size) {
        return new Position(new PageRequest(null, Math.min(size, PageRequest.LARGEST)), 0);
    }

    boolean isStart() {
        return piece.token() == null && offset == 0;
    }
}
