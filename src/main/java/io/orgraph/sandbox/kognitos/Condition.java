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

    /** That the list knows no such condition. */
    Refused unsupported() {
        return Refused.invalidArgument("filter", "This list cannot be filtered by " + field + operator);
    }
}
