package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.company.SeededIds;

/**
 * Case-sensitive ids of letters and digits.
 *
 * @param ids the seeded source of ids
 */
record OpaqueIds(SeededIds ids) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CHARACTERS_OF_EACH_HALF = 10;

    static OpaqueIds of(long seed, String space) {
        return new OpaqueIds(new SeededIds(seed, space));
    }

    /** The id for a kind and a number. */
    String of(String kind, long number) {
        var bits = ids.of(kind, number);
        return half(bits.getMostSignificantBits()) + half(bits.getLeastSignificantBits());
    }

    private static String half(long bits) {
        var text = new StringBuilder();
        long rest = bits;
        for (int i = 0; i < CHARACTERS_OF_EACH_HALF; i++) {
            text.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
            rest = Long.divideUnsigned(rest, ALPHABET.length());
        }
        return text.toString();
    }
}
