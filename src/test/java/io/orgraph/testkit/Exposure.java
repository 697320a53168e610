package io.orgraph.testkit;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.HttpHeader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds a secret wherever a script, a bystander or a reader of logs could: in storages, pages, answers, URLs and lines. */
public final class Exposure {
    private static final Set<String> ASKED_FOR = Set.of("document", "fetch", "xhr");
    private static final String STORED = """
            async () => {
              const found = {
                localStorage: JSON.stringify({ ...localStorage }),
                sessionStorage: JSON.stringify({ ...sessionStorage }),
                "a cookie that scripts read": document.cookie,
                "the window's name or history": JSON.stringify([window.name, history.state]),
                "the page": document.documentElement.outerHTML
                    + [...document.querySelectorAll("input, textarea")].map((field) => field.value).join(),
                IndexedDB: "", "cache storage": "",
              };
              const done = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              for (const { name } of await indexedDB.databases()) {
                const database = await done(indexedDB.open(name));
                for (const store of database.objectStoreNames) {
                  const objects = database.transaction(store).objectStore(store);
                  found.IndexedDB += name + store
                      + JSON.stringify([await done(objects.getAll()), await done(objects.getAllKeys())]);
                }
                database.close();
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  const kept = await (await cache.match(request)).text();
                  found["cache storage"] += name + request.url + JSON.stringify([...request.headers]) + kept;
                }
              }
              return found;
            }""";

    private final Browser browser;
    private final List<String> log;

    /** @param log the lines of the server's log, as far as they are there when it is looked at */
    public Exposure(Browser browser, List<String> log) {
        this.browser = browser;
        this.log = log;
    }

    /** Names the places that have the secret as it is or in Base64. The pages that were answered must still be open. */
    public List<String> placesOf(String secret) {
        List<String> places = new ArrayList<>();
        texts().forEach((place, text) -> {
            if (text.contains(secret) || text.contains(base64(secret))) {
                places.add(place);
            }
        });
        return places;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        browser.context().pages().forEach(page -> stored(page, texts));
        List.copyOf(browser.responses()).forEach(response -> answered(response, texts));
        put(texts, "the log", String.join("\n", log));
        return texts;
    }

    private static void stored(Page page, Map<String, String> texts) {
        for (Frame frame : page.frames()) {
            put(texts, "a URL", frame.url());
            if (frame.url().startsWith("http")) {
                ((Map<?, ?>) frame.evaluate(STORED))
                        .forEach((place, text) -> put(texts, String.valueOf(place), String.valueOf(text)));
            }
        }
    }

    private static void answered(Response response, Map<String, String> texts) {
        String request =
                response.request().method() + " " + URI.create(response.url()).getPath();
        put(texts, "a URL", response.url());
        for (HttpHeader header : response.headersArray()) {
            put(texts, "the header " + header.name + " of " + request, header.value);
        }
        put(texts, "the body of " + request, bodyOf(response));
    }

    /** Of what a person or a script has asked for; the browser does not give out the files that it loads by itself. */
    private static String bodyOf(Response response) {
        boolean isEmpty = response.status() == 204 || (response.status() >= 300 && response.status() < 400);
        return isEmpty || !ASKED_FOR.contains(response.request().resourceType())
                ? ""
                : new String(response.body(), StandardCharsets.UTF_8);
    }

    private static void put(Map<String, String> texts, String place, String text) {
        texts.merge(place, text, (before, more) -> before + "\n" + more);
    }

    /** Without what depends on the letters before and after it. */
    private static String base64(String secret) {
        String whole = Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return whole.substring(0, whole.length() - 2);
    }
}
