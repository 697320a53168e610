package io.orgraph.journey;

import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A browser with a page of the server's own origin: it keeps the cookie that it is given, and sends it unasked. */
final class SessionBrowser {
    private final Web web;
    private final String origin;
    private final List<Reply> replies = new ArrayList<>();
    private String cookie = "";

    SessionBrowser(EmbeddedServer server) {
        this("http://" + server.getURI().getAuthority());
    }

    /** With a page of the front end at that URL. */
    SessionBrowser(String base) {
        this.web = new Web(base);
        this.origin = "http://" + URI.create(base).getAuthority();
    }

    Reply signIn(String credentials, String... headers) {
        return send("POST", "/session", "{\"credentials\":{" + credentials + "}}", headers);
    }

    Reply ask(String query, String... headers) {
        return send("POST", "/graphql", "{\"query\":\"" + query + "\"}", headers);
    }

    Reply session() {
        return send("GET", "/session", "");
    }

    Reply signOut() {
        return send("DELETE", "/session", "");
    }

    Reply send(String method, String path, String body, String... headers) {
        List<String> all =
                new ArrayList<>(List.of("Orgraph-CSRF", "1", "Origin", origin, "Sec-Fetch-Site", "same-origin"));
        if (!body.isEmpty()) {
            all.addAll(List.of("Content-Type", Web.JSON));
        }
        if (!cookie.isEmpty()) {
            all.addAll(List.of("Cookie", cookie));
        }
        all.addAll(Arrays.asList(headers));
        Reply reply = web.send(method, path, body, all.toArray(String[]::new));
        keep(reply);
        return reply;
    }

    private void keep(Reply reply) {
        replies.add(reply);
        String set = reply.header("Set-Cookie");
        if (!set.isEmpty()) {
            cookie = set.contains("Max-Age=0") ? "" : set.substring(0, set.indexOf(';'));
        }
    }

    /** Name and value, as it would be sent. */
    String cookie() {
        return cookie;
    }

    void cookie(String planted) {
        cookie = planted;
    }

    List<Reply> replies() {
        return replies;
    }
}
