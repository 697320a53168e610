package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is wanted.
 *
 * @param token where it begins, one of {@link Page#next} of a piece before; null for the first
 * @param size how many items at most; a source that gives its lists whole does not look at it
 */
public record PageRequest(@Nullable String token, int size) {
    /** The most that one piece may hold. */
    public static final int LARGEST = 1000;

    /** For a list that its source gives whole. */
    public static final PageRequest WHOLE = new PageRequest(null, LARGEST);

    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST + " items");
        }
    }

    public PageRequest at(String token) {
        return new PageRequest(token, size);
    }
}
