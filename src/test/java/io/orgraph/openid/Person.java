package io.orgraph.openid;

import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person with a browser, which keeps cookies and goes where it is sent. */
final class Person {
    private static final HttpClient AT_PROVIDER = HttpClient.newHttpClient();

    private final Web web;
    private final String origin;
    private final Map<String, String> cookies = new TreeMap<>();

    Person(int port) {
        this("http://localhost:" + port);
    }

    /** @param origin scheme, host and port */
    Person(String origin) {
        this.web = new Web(origin);
        this.origin = origin;
    }

    /** All of it: to the provider, and back. The answer is that of the callback. */
    Reply signIn() {
        return go(backFrom(login("/app?page=2")));
    }

    Reply login(String returnTo) {
        return go("/session/login?provider=idp&returnTo=" + returnTo);
    }

    /** The path that the provider sends the browser to. */
    String backFrom(Reply login) {
        return sentOn(login.header("Location"));
    }

    /** Where a provider sends the browser on from there, as a path of this server. */
    static String sentOn(String url) {
        URI back = URI.create(redirect(url));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String redirect(String url) {
        try {
            HttpResponse<String> answer =
                    AT_PROVIDER.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows a link. */
    Reply go(String path) {
        return send(
                "GET", path, "", "Accept", "text/html", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate");
    }

    /** A script of the page asks. */
    Reply fetch(String method, String path, String body) {
        List<String> headers =
                new ArrayList<>(List.of("Orgraph-CSRF", "1", "Origin", origin, "Sec-Fetch-Site", "same-origin"));
        if (!body.isEmpty()) {
            headers.addAll(List.of("Content-Type", Web.JSON));
        }
        return send(method, path, body, headers.toArray(String[]::new));
    }

    Reply ask(String query) {
        return fetch("POST", "/graphql", "{\"query\":\"" + query + "\"}");
    }

    Reply session() {
        return fetch("GET", "/session", "");
    }

    private synchronized String cookieHeader() {
        List<String> pairs = new ArrayList<>();
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join("; ", pairs);
    }

    private Reply send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        if (!cookieHeader().isEmpty()) {
            all.addAll(List.of("Cookie", cookieHeader()));
        }
        Reply reply = web.send(method, path, body, all.toArray(String[]::new));
        keep(reply.header("Set-Cookie"));
        return reply;
    }

    /** No value or attribute of ours has a comma. */
    private synchronized void keep(String set) {
        for (String cookie : set.isEmpty() ? new String[0] : set.split(", ", -1)) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(pair.indexOf('=') + 1));
            }
        }
    }

    synchronized Map<String, String> cookies() {
        return cookies;
    }
}
