package io.orgraph.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser says when a page has it send something.
 *
 * @param type of the body; empty where none is said
 * @param origin the page's; empty where none is said
 * @param site what the browser calls the page's place; empty where it is one that does not say
 * @param cookie whether one is sent along, which nobody looks at
 * @param change whether it is a change that the page wants, and not a read
 */
record ForeignPage(String type, String origin, String site, boolean cookie, boolean change) {
    static final String OWN = "own";

    private static final List<String> SITES = List.of("", "cross-site", "same-site", "same-origin");
    private static final List<String> FOREIGN =
            List.of("https://evil.example", "null", "http://127.0.0.1.evil.example");
    private static final List<String> FORMS =
            List.of("", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x");
    private static final String QUERY = "{ organizations { nodes { workspaces { totalCount } } } }";
    private static final String WORKSPACE = "0b7f2d3c-1111-4222-8333-944455556666";
    private static final String CHANGE =
            "mutation { removeWorkspaceMembership(input: { membership: { of: { workspaceId: \"%s\", userId: \"%s\" } } })"
                            .formatted(
                                    Forged.id("W", "transactionlink", "", WORKSPACE),
                                    Forged.id("U", "transactionlink", "", WORKSPACE))
                    + " { userErrors { code } } }";

    /** Bodies that a browser sends anywhere without asking, from every place that it may name. */
    static Stream<ForeignPage> forms() {
        return FORMS.stream()
                .flatMap(type ->
                        Stream.concat(FOREIGN.stream(), Stream.of("", OWN)).flatMap(origin -> sites(type, origin)));
    }

    static Stream<ForeignPage> json() {
        return FOREIGN.stream().flatMap(origin -> sites("application/json", origin));
    }

    /** Addresses that a page has fetched, whichever way. */
    static Stream<ForeignPage> reads() {
        return FOREIGN.stream().flatMap(origin -> sites("", origin)).filter(page -> !page.site.equals("same-origin"));
    }

    static ForeignPage own(boolean change) {
        return new ForeignPage("application/json", OWN, "same-origin", true, change);
    }

    private static Stream<ForeignPage> sites(String type, String origin) {
        return SITES.stream()
                .flatMap(site -> Stream.of(true, false)
                        .map(change -> new ForeignPage(type, origin, site, site.length() % 2 == 0, change)));
    }

    boolean isOfForeignOrigin() {
        return FOREIGN.contains(origin);
    }

    /** A POST to that host, as it goes over the wire. */
    String post(String host, String more) {
        boolean inAddress = type.isEmpty() || type.startsWith("multipart");
        String body = Target.body(document(), Map.of());
        return "POST " + (inAddress ? address() : "/graphql") + " HTTP/1.1\r\n" + head(host, more)
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    String get(String host, String more) {
        return "GET " + address() + " HTTP/1.1\r\n" + head(host, more) + "\r\n";
    }

    /** What a browser asks before it sends JSON to another origin. */
    String preflight(String host) {
        return "OPTIONS /graphql HTTP/1.1\r\n" + head(host, "") + "Access-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Headers: content-type,orgraph-key\r\n\r\n";
    }

    private String address() {
        return "/graphql?query=" + URLEncoder.encode(document(), StandardCharsets.UTF_8);
    }

    private String document() {
        return change ? CHANGE : QUERY;
    }

    private String head(String host, String more) {
        List<String> lines = new ArrayList<>(List.of("Host: " + host, "Connection: close"));
        if (!origin.isEmpty()) {
            lines.add("Origin: " + (origin.equals(OWN) ? "http://" + host : origin));
        }
        if (!site.isEmpty()) {
            lines.add("Sec-Fetch-Site: " + site);
        }
        if (cookie) {
            lines.add("Cookie: session=session_CANARY_page");
        }
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining()) + more;
    }
}
