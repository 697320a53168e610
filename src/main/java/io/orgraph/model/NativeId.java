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
        if (id.isEmpty() || id.length() > LONGEST) {
            throw new IllegalArgumentException("An id has 1 to " + LONGEST + " characters");
        }
        if (!isPlain(id)) {
            check(id);
        }
        return id;
    }

    /** Whether one look at each character tells that the id is sound: every id of every row comes through here. */
    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < ' ' || c >= 127 || c == '.' || c == '%') {
                return false;
            }
        }
        return true;
    }

    private static void check(String id) {
        if (DotSegments.areIn(id)) {
            throw new IllegalArgumentException("An id has no dot segments");
        }
        for (int i = 0; i < id.length(); i += Character.charCount(id.codePointAt(i))) {
            int type = Character.getType(id.codePointAt(i));
            if (type == Character.CONTROL || type == Character.SURROGATE || type == Character.FORMAT) {
                throw new IllegalArgumentException("An id has no control characters and no lone surrogates");
            }
        }
    }
}
