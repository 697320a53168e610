package io.orgraph.validation;

/**
 * Checks what a component is made with. What is wrong throws IllegalArgumentException with the message
 * {@code component: rule}, in which the value, which may be a secret, is left out.
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
