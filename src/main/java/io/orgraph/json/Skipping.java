package io.orgraph.json;

/** Goes over values that nobody reads. They are checked as if they were read: a text is sound as a whole or not at all. */
final class Skipping {
    /** Values that are nested deeper are left to the library. */
    private static final int DEEPEST = 32;

    private Skipping() {}

    static void skip(JsonCursor json) {
        skip(json, DEEPEST);
    }

    private static void skip(JsonCursor json, int levels) {
        switch (json.peek()) {
            case '"' -> json.skipText();
            case '{' -> skipObject(json, deeper(levels));
            case '[' -> skipArray(json, deeper(levels));
            case 't' -> json.word("true");
            case 'f' -> json.word("false");
            case 'n' -> json.word("null");
            default -> json.skipNumber();
        }
    }

    private static void skipObject(JsonCursor json, int levels) {
        json.expect('{');
        if (!json.skips('}')) {
            do {
                json.skipName();
                skip(json, levels);
            } while (json.hasMore('}'));
        }
    }

    private static void skipArray(JsonCursor json, int levels) {
        json.expect('[');
        if (!json.skips(']')) {
            do {
                skip(json, levels);
            } while (json.hasMore(']'));
        }
    }

    private static int deeper(int levels) {
        if (levels == 0) {
            throw new UnusualJsonException();
        }
        return levels - 1;
    }
}
