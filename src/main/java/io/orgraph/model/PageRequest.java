package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * The request for a page of a list.
 *
 * @param token where the page begins, one of {@link Page#next} of an earlier page; null for the first
 * @param size the most items that the page may have; ignored by a source that sends its lists whole
 */
public record PageRequest(@Nullable String token, int size) {
    /** The largest size of a page. */
    public static final int LARGEST = 1000;

    /** For a list that its source sends whole. */
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
