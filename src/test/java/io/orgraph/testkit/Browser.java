package io.orgraph.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A headless Chromium that reaches this machine alone, and remembers what it was answered, what it asked of others than the
 * servers that it is for, and what it complained about. It intercepts nothing: with that, the driver would answer
 * preflights by itself.
 */
public final class Browser implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String TELL_VIOLATIONS =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective))";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private BrowserContext context;
    private Page page;
    private final List<String> servers;
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Response> responses = new CopyOnWriteArrayList<>();

    public Browser(URI... servers) {
        this.servers = Arrays.stream(servers).map(URI::toString).toList();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-sync",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")));
        context = newContext();
        page = newPage();
    }

    /** Somebody else's browser from now on: with one page, and without cookies, storages and memories. */
    public void renew() {
        context.close();
        List.of(refused, complaints, responses).forEach(List::clear);
        context = newContext();
        page = newPage();
    }

    public static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    public Page page() {
        return page;
    }

    /** A further tab of the same person, with the same cookies. */
    public Page newPage() {
        Page made = context.newPage();
        made.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        made.onPageError(complaints::add);
        return made;
    }

    public BrowserContext context() {
        return context;
    }

    /** Requests that were for none of the servers. */
    public List<String> refused() {
        return refused;
    }

    /** Errors on the console, violations of the content security policy among them. */
    public List<String> complaints() {
        return complaints;
    }

    /** What came back, in the order of its coming; may be cleared. */
    public List<Response> responses() {
        return responses;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private BrowserContext newContext() {
        BrowserContext made = browser.newContext();
        made.addInitScript(TELL_VIOLATIONS);
        made.onRequest(request -> remember(request.url()));
        made.onResponse(responses::add);
        made.setDefaultTimeout(30_000);
        return made;
    }

    private void remember(String url) {
        if (servers.stream().noneMatch(url::startsWith)) {
            refused.add(url);
        }
    }
}
