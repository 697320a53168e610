package io.orgraph.attack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that are made to cost much, or to be understood differently by two readers, whatever the document says. */
final class HostileBodies {
    private static final String QUERY = "\"query\":\"query($x: [ID!]!) { nodes(ids: $x) { id } }\"";
    private static final String INT = "\"query\":\"query($x: Int) { organizations(first: $x) { nodes { id } } }\"";

    private HostileBodies() {}

    /** By what they try. */
    static Map<String, String> all() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("variables 200,000 deep", with(QUERY, "[".repeat(100_000) + "]".repeat(100_000)));
        bodies.put("variables that never end", "{" + QUERY + ",\"variables\":" + "{\"a\":".repeat(40_000));
        bodies.put("variables 60 deep", with(QUERY, "[".repeat(60) + "]".repeat(60)));
        bodies.put("an int of 200,000 digits", with(INT, "9".repeat(200_000)));
        bodies.put("an int of 101 digits", with(INT, "9".repeat(101)));
        bodies.put("an int of 100 digits", with(INT, "9".repeat(100)));
        bodies.put("an exponent of 9 digits", with(INT, "1e999999999"));
        bodies.put("a number that is none", with(INT, "NaN"));
        bodies.put("a key twice in the body", "{" + QUERY + "," + QUERY + "}");
        bodies.put("a key twice in the variables", "{" + QUERY + ",\"variables\":{\"x\":[],\"x\":[]}}");
        bodies.put("a key twice, once escaped", "{" + QUERY + ",\"variables\":{\"x\":[],\"\\u0078\":[]}}");
        bodies.put("null for a list", with(QUERY, "null"));
        bodies.put("a list of null", with(QUERY, "[null]"));
        bodies.put("a string for an int", with(INT, "\"1\""));
        bodies.put("a list for an int", with(INT, "[1]"));
        bodies.put("half an int", with(INT, "0.5"));
        bodies.put("a list of variables", "{" + QUERY + ",\"variables\":[]}");
        bodies.put("a string of variables", "{" + QUERY + ",\"variables\":\"{}\"}");
        bodies.put("no query", "{\"variables\":{}}");
        bodies.put("a query that is a number", "{\"query\":1}");
        bodies.put("a query that is a list", "{\"query\":[\"{ __typename }\"]}");
        bodies.put("an operation that is not there", "{\"query\":\"query a { __typename }\",\"operationName\":\"b\"}");
        bodies.put("an operation's name of an object", "{\"query\":\"{ __typename }\",\"operationName\":{}}");
        bodies.put(
                "100 operations in a list",
                "[" + "{\"query\":\"{ __typename }\"},".repeat(99) + "{\"query\":\"{ __typename }\"}]");
        bodies.put("two bodies", "{\"query\":\"{ __typename }\"}{\"query\":\"{ __typename }\"}");
        bodies.put("260 KiB of spaces", " ".repeat(266_240) + "{\"query\":\"{ __typename }\"}");
        bodies.put("50,000 keys", "{" + "\"a\":1,".repeat(30_000) + "\"query\":\"{ __typename }\"}");
        return bodies;
    }

    /** Those that are well-formed: what is wrong with them shows at the field. */
    static Map<String, String> wellFormed() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("variables 45 deep", with(QUERY, "[".repeat(45) + "]".repeat(45)));
        bodies.put("a negative exponent of 9 digits", with(INT, "1e-999999999"));
        bodies.put("an object for a list", with(QUERY, "{\"a\":{\"b\":1}}"));
        bodies.put("a list of lists", with(QUERY, "[[[\"a\"]]]"));
        bodies.put("keys of one hash", "{" + QUERY + ",\"variables\":{" + sameHash() + "\"x\":1}}");
        bodies.put("a list of 60,000", with(QUERY, "[" + "1,".repeat(59_999) + "1]"));
        bodies.put("an int below what is", with(INT, "-2147483648"));
        bodies.put("an id of 200,000 characters", with(QUERY, "[\"" + "x".repeat(200_000) + "\"]"));
        return bodies;
    }

    /** 4,096 different keys that String.hashCode gives one number for. */
    private static String sameHash() {
        StringBuilder keys = new StringBuilder();
        for (int key = 0; key < 4_096; key++) {
            keys.append('"');
            for (int bit = 0; bit < 12; bit++) {
                keys.append((key >> bit & 1) == 0 ? "Aa" : "BB");
            }
            keys.append("\":0,");
        }
        return keys.toString();
    }

    private static String with(String query, String value) {
        return "{" + query + ",\"variables\":{\"x\":" + value + "}}";
    }
}
