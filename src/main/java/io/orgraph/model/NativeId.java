package io.orgraph.model;

/** The rule that every id from a source or a client has to satisfy before it can become part of a path. */
final class NativeId {
    private static final int LONGEST = 256;

    private NativeId() {}

    /** Whether {@link #checked} would accept the id. */
    static boolean isSound(String text) {
        try {
            checked(text);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Returns the id. Throws IllegalArgumentException where it cannot be one segment of a path. */
    static String checked(String id) {
        if (id.isEmpty() || id.length() > LONGEST || DotSegments.areIn(id)) {
            throw new IllegalArgumentException("An id has 1 to " + LONGEST + " characters and no dot segments");
        }
        for (int i = 0; i < id.length(); i++) {
            i += checkCharacter(id, i);
        }
        return id;
    }

    /**
     * Returns how many chars more than one the character has. A loop, since every id of every row comes through here.
     */
    private static int checkCharacter(String id, int at) {
        char c = id.charAt(at);
        if (c >= ' ' && c < 127) {
            return 0;
        }
        int codePoint = id.codePointAt(at);
        int type = Character.getType(codePoint);
        if (type == Character.CONTROL || type == Character.SURROGATE || type == Character.FORMAT) {
            throw new IllegalArgumentException("An id has no control characters and no lone surrogates");
        }
        return Character.charCount(codePoint) - 1;
    }
}
