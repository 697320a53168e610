package io.orgraph.sandbox.kognitos;

/**
 * One condition of a filter, such as {@code title="Claims"}.
 *
 * @param field on its left
 * @param operator an equals sign or a colon
 * @param value on its right, without quotes and escapes
 */
record Condition(String field, char operator, String value) {

    boolean is(String name, char sign) {
        return field.equals(name) && operator == sign;
    }

    /** The refusal of a condition that the list does not support. */
    Refused unsupported() {
        return Refused.invalidArgument("filter", "This list cannot be filtered by " + field + operator);
    }
}
