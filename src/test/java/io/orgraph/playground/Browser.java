package io.orgraph.playground;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A headless Chromium that reaches one server alone, and remembers what it was kept from and what it complained about. */
final class Browser implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String TELL_VIOLATIONS =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective))";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final Page page;
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Browser(URI server) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-sync")));
        BrowserContext context = browser.newContext();
        context.addInitScript(TELL_VIOLATIONS);
        context.route("**/*", route -> {
            if (route.request().url().startsWith(server.toString())) {
                route.resume();
            } else {
                refused.add(route.request().url());
                route.abort();
            }
        });
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    Page page() {
        return page;
    }

    /** Requests that did not go to the server. */
    List<String> refused() {
        return refused;
    }

    /** Errors on the console, violations of the content security policy among them. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
