package io.orgraph.sandbox.company;

import java.util.UUID;

/**
 * Ids that depend on nothing but a seed, what they are for and a number; they look random.
 *
 * @param seed of the sandbox
 * @param space whose ids these are, such as the name of an API, so that two APIs share none
 */
public record SeededIds(long seed, String space) {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** The id of the thing of that kind and number. */
    public UUID of(String kind, long number) {
        long start = mixed(seed + STEP * space.hashCode()) + STEP * kind.hashCode();
        long high = mixed(mixed(start) + STEP * number);
        long low = mixed(high + STEP);
        return new UUID((high & ~0xF000L) | 0x4000L, (low >>> 2) | Long.MIN_VALUE);
    }

    /** The finalizer of SplitMix64: every bit of the result depends on every bit given. */
    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
