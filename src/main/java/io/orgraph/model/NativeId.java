package io.orgraph.model;

/** The rule that every id given by a source or a client has to keep before it can become part of a path. */
final class NativeId {
    private static final int LONGEST = 256;

    private NativeId() {}

    /** Gives the id back. Throws IllegalArgumentException where it could not stand as one segment of a path. */
    static String checked(String id) {
        if (id.isEmpty() || id.length() > LONGEST || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("An id has 1 to " + LONGEST + " characters and is not a dot segment");
        }
        if (!id.codePoints().allMatch(NativeId::isAllowed)) {
            throw new IllegalArgumentException("An id has no control characters and no lone surrogates");
        }
        return id;
    }

    private static boolean isAllowed(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && Character.getType(codePoint) != Character.FORMAT;
    }
}
