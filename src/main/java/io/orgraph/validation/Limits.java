package io.orgraph.validation;

/**
 * Checks a component's parameters. An invalid one throws IllegalArgumentException with the message {@code component:
 * rule}, without the value, which may be a secret.
 */
public final class Limits {
    private Limits() {}

    /** The rule is a sentence that begins with "it". */
    public static void check(boolean kept, String component, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(component + ": " + rule);
        }
    }

    public static void atLeast(int least, int value, String component) {
        check(value >= least, component, "it is at least " + least);
    }
}
