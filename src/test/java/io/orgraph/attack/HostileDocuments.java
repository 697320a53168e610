package io.orgraph.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are made to cost much to read, to check or to run. */
final class HostileDocuments {
    private static final String NAMES = "{ sources { name } }";

    private final Map<String, String> documents = new LinkedHashMap<>();

    private HostileDocuments() {}

    /** By what they try. */
    static Map<String, String> all() {
        HostileDocuments all = new HostileDocuments();
        all.deep();
        all.wide();
        all.fragments();
        all.values();
        all.text();
        return all.documents;
    }

    private void deep() {
        add("depth 17", nested(17, "organization { workspaces { nodes "));
        add("depth 500", nested(500, "organization { workspaces { nodes "));
        add("depth of __type", "{ __type(name: \"Query\") " + "{ ofType ".repeat(400) + "{ name }" + " }".repeat(401));
        add("inline fragments 1,500 deep", "{ " + "... { ".repeat(900) + "__typename" + " }".repeat(901));
        add("lists 5,000 deep", "{ nodes(ids: " + "[".repeat(5_000) + "]".repeat(5_000) + ") { id } }");
        add("lists 900 deep", "{ nodes(ids: " + "[".repeat(900) + "]".repeat(900) + ") { id } }");
        add(
                "objects 400 deep",
                "{ organizations(filter: " + "{name: ".repeat(400) + "1" + "}".repeat(400) + ") { nodes { id } } }");
        add("types 900 deep", "query($x: " + "[".repeat(900) + "Int" + "]".repeat(900) + ") " + NAMES);
        add("braces without an end", "{ sources ".repeat(900));
        add("brackets without an end", "{ nodes(ids: " + "[".repeat(1_900));
    }

    private void wide() {
        add("101 aliases", "{ " + times(101, i -> "a" + i + ": __typename") + " }");
        add("500 aliases of a call", "{ " + times(500, i -> "a" + i + ": organizations { nodes { id } }") + " }");
        add("__typename 500 times", "{ " + "__typename ".repeat(500) + " }");
        add("a field 1,900 times", "{ sources { " + "name ".repeat(1_900) + " } }");
        add("fields that merge 30 by 30", "{ " + ("sources { " + "name ".repeat(30) + " } ").repeat(30) + " }");
        add("30 directives", "{ sources { name " + "@skip(if: false) ".repeat(30) + "} }");
        add("1,900 unknown directives", "{ __typename " + "@a".repeat(950) + " }");
        add("500 directives on the operation", "query " + "@a ".repeat(500) + NAMES);
        add("500 directives on a variable", "query($x: Int " + "@a ".repeat(500) + ") " + NAMES);
        add("500 operations", times(500, i -> "query q" + i + " { __typename }"));
        add("200 operations of one name", "query q { __typename } ".repeat(200));
        add("400 unused variables", "query(" + times(400, i -> "$v" + i + ": Int") + ") " + NAMES);
        add("300 variables of one name", "query(" + "$v: Int ".repeat(300) + ") " + NAMES);
        add("400 arguments of one name", "{ node(" + "id: 1 ".repeat(400) + ") { id } }");
        add("400 unknown arguments", "{ node(id: 1 " + times(400, i -> "a" + i + ": 1") + ") { id } }");
        add("6 changes", "mutation { " + "__typename ".repeat(6) + " }");
        add("21 root fields in fragments", "{ " + "... { __typename } ".repeat(21) + " }");
        add("60 fields that clash", "{ " + times(20, i -> "x: source(name: \"" + i + "\") { name }") + " }");
    }

    private void fragments() {
        add("a fragment in itself", "{ ...a } fragment a on Query { ...a }");
        add("a circle of fragments", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }");
        add("a circle of 50 fragments", "{ ...f0 } " + times(50, i -> spread(i, (i + 1) % 50, 1)));
        add(
                "a circle below a field",
                "{ node(id: 1) { ...a } } fragment a on Organization { workspaces { nodes { organization { ...a } } } }");
        add(
                "2^30 fields",
                "{ ...f0 } " + times(30, i -> spread(i, i + 1, 2)) + " fragment f30 on Query { __typename }");
        add(
                "2^60 fields",
                "{ ...f0 } " + times(60, i -> spread(i, i + 1, 2)) + " fragment f60 on Query { __typename }");
        add(
                "10^12 fields",
                "{ ...f0 } " + times(12, i -> spread(i, i + 1, 10)) + " fragment f12 on Query { __typename }");
        add(
                "2^20 aliases",
                "{ ...f0 } " + times(20, i -> spread(i, i + 1, 2)) + " fragment f20 on Query { a: __typename }");
        add(
                "2^20 calls",
                "{ ...f0 } " + times(20, i -> spread(i, i + 1, 2))
                        + " fragment f20 on Query { organizations { nodes { id } } }");
        add("310 operations of 2^9 fields", times(310, i -> "query q" + i + " { ...R }") + doubling(9));
        add("10 operations of 2^9 fields", times(10, i -> "query q" + i + " { ...R }") + doubling(9));
        add("11 operations", times(11, i -> "query q" + i + " { __typename }"));
        add(
                "50 fragments in a row",
                "{ ...f0 } " + times(50, i -> spread(i, i + 1, 1)) + " fragment f50 on Query { x }");
        add("300 fragments in a row", "{ ...f0 } " + times(300, i -> spread(i, i + 1, 1)));
        add("300 unused fragments", NAMES + times(300, i -> " fragment f" + i + " on Query { __typename }"));
        add("200 fragments of one name", "{ ...f } " + "fragment f on Query { __typename } ".repeat(200));
        add("500 unknown fragments", "{ " + times(500, i -> "...f" + i) + " }");
        add(
                "fragments that overlap",
                "{ sources { ...a ...b } } fragment a on Source { x: name ...b } fragment b on Source { x: kind ...c } fragment c on Source { x: __typename }");
    }

    private void values() {
        add("a list of 200,000", "{ nodes(ids: [" + "1,".repeat(200_000) + "]) { id } }");
        add("a list of 8,000", "{ nodes(ids: [" + "1,".repeat(8_000) + "]) { id } }");
        add("an int of 3,000 digits", "{ organizations(first: " + "9".repeat(3_000) + ") { nodes { id } } }");
        add("an int of 200 digits", "{ organizations(first: " + "9".repeat(200) + ") { nodes { id } } }");
        add("an exponent of 9 digits", "{ organizations(first: 1e999999999) { nodes { id } } }");
        add("a negative exponent", "{ organizations(first: 1e-999999999) { nodes { id } } }");
        add("an exponent for a boolean", "{ sources { name @skip(if: 1e999999999) } }");
        add("a float of 3,000 digits", "{ organizations(first: 0." + "1".repeat(3_000) + ") { nodes { id } } }");
        add("an exponent of 2,000 digits", "{ organizations(first: 1e" + "9".repeat(2_000) + ") { nodes { id } } }");
        add(
                "an object of 400 fields",
                "{ organizations(filter: {" + times(400, i -> "f" + i + ": 1") + "}) { nodes { id } } }");
        add("an object with a name twice", "{ organizations(filter: {name: \"a\" name: \"b\"}) { nodes { id } } }");
        add("a default of the wrong kind", "query($x: Int = " + "[".repeat(50) + "]".repeat(50) + ") " + NAMES);
    }

    private void text() {
        add("1,000,000 spaces", " ".repeat(1_000_000) + NAMES);
        add("200,000 commas", ",".repeat(200_000) + NAMES);
        add("16,500 spaces", " ".repeat(16_500) + NAMES);
        add("16,000 line ends and nothing", "\n".repeat(16_000));
        add("7,000 empty comments", "#\n".repeat(7_000));
        add("a block string of quotes", "{ source(name: \"\"\"" + "\\\"\"\"".repeat(4_001) + " { name } }");
        add("a string without an end", "{ source(name: \"" + "x".repeat(16_000));
        add("escapes of surrogates", "{ source(name: \"" + "\\uD83D".repeat(2_500) + "\") { name } }");
        add("a byte order mark in the middle", "{ sources \uFEFF\uFEFF { nam } }");
        add("control characters", "{ sources \u0000\u0001\u0007 { name } }");
        add("a name of 16,000 characters", "{ " + "a".repeat(16_000) + " }");
        add("an empty document", "");
        add("a schema", "type Query { a: Int } extend schema @link(url: \"x\")");
        add("a subscription", "subscription { __typename }");
    }

    private void add(String what, String document) {
        documents.put(what, document);
    }

    private static String nested(int depth, String field) {
        String type = "{ node(id: \"" + Forged.organization("transactionlink") + "\") { ... on Workspace { ";
        return type + (field + "{ ").repeat(depth / 3) + "id" + " } } }".repeat(depth / 3) + " } } }";
    }

    private static String spread(int from, int to, int times) {
        return "fragment f" + from + " on Query { " + ("...f" + to + " ").repeat(times) + "}";
    }

    private static String doubling(int times) {
        return " fragment R on Query { sources { ...f0 } } "
                + times(times, i -> spread(i, i + 1, 2).replace("Query", "Source"))
                + " fragment f" + times + " on Source { name }";
    }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
    }
}
