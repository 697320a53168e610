package io.orgraph.bench;

/** The same three questions in Orgraph's schema and in the plain one of the other servers. */
enum PeerQuery {
    /** A list: one call. */
    Q1("sourceId name", "id name"),
    /** With the members of each workspace and their role: a call more for each workspace. */
    Q2(
            "sourceId name memberships(first: 100) { nodes { user { sourceId } directRoles { sourceId name } } }",
            "id name memberships { userId role { id name } }"),
    /** With what each role permits and who each member is. */
    Q3(
            "sourceId name memberships(first: 100) { nodes { user { sourceId displayName email }"
                    + " directRoles { sourceId name permissions { sourceId resourceType action } } } }",
            "id name memberships { userId user { displayName email }"
                    + " role { id name permissions { id resourceType relation } } }");

    /** The largest page that Orgraph gives. */
    static final int PAGE = 1_000;

    /** Where the second page of the list begins. */
    static final String CURSOR = organizations("workspaces(first: " + PAGE + ") { pageInfo { endCursor } }");

    private final String graph;
    private final String plain;

    PeerQuery(String graph, String plain) {
        this.graph = graph;
        this.plain = plain;
    }

    /** In Orgraph's schema, for up to a page. */
    String graph(int rows) {
        return organizations(page("workspaces", rows, ""));
    }

    /** Two pages in one operation. */
    String graph(String cursor) {
        return organizations(
                page("workspaces", PAGE, "") + " " + page("more: workspaces", PAGE, ", after: \\\"" + cursor + "\\\""));
    }

    /** In the schema of the other servers. */
    String plain() {
        return "{ workspaces { " + plain + " } }";
    }

    private String page(String field, int first, String after) {
        return field + "(first: " + first + after + ") { nodes { " + graph + " } }";
    }

    private static String organizations(String field) {
        return "{ organizations { nodes { " + field + " } } }";
    }
}
