import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask without a pause while the server is told to end, each on a connection of its own: {@code java
 * Load.java <url> <pid> <credential header>}. A client goes when it is told so by a 503, or finds nobody there. Fails where
 * one is left without the answer to what it asked.
 */
final class Load {
    private static final int CLIENTS = 40;
    private static final String QUERY =
            "{\"query\":\"{ organizations { nodes { workspaces(first: 3) { nodes { memberships(first: 1) { nodes { id } } } } } } }\"}";

    private final URI url;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger answeredAtTheEnd = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger nobody = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean ending;

    private Load(URI url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(args[1])).orElseThrow();
        Load load = new Load(URI.create(args[0]));
        List<Thread> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            Thread client = new Thread(load::ask);
            clients.add(client);
            client.start();
        }
        while (load.answered.get() < 10 * CLIENTS) {
            Thread.sleep(20);
        }
        long start = System.nanoTime();
        load.ending = true;
        server.destroy();
        for (Thread client : clients) {
            client.join();
        }
        server.onExit().join();
        System.out.printf(
                "    %d answered, %d of them after the signal; then %d were told 503, %d found nobody, %d were left"
                        + " without an answer; it ended after %d ms%n",
                load.answered.get(),
                load.answeredAtTheEnd.get(),
                load.refused.get(),
                load.nobody.get(),
                load.lost.get(),
                (System.nanoTime() - start) / 1_000_000);
        System.exit(load.lost.get() == 0 && load.answeredAtTheEnd.get() > 0 && load.refused.get() > 0 ? 0 : 1);
    }

    private void ask() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUERY))
                .build();
        try {
            while (goesOn(client.send(request, BodyHandlers.ofString()))) {
                Thread.onSpinWait();
            }
        } catch (java.net.ConnectException none) {
            nobody.incrementAndGet();
        } catch (IOException | InterruptedException broken) {
            System.out.println("    " + broken);
            lost.incrementAndGet();
        }
    }

    private boolean goesOn(HttpResponse<String> answer) {
        boolean good = answer.statusCode() == 200 && answer.body().contains("\"memberships\"");
        if (good) {
            answered.incrementAndGet();
            (ending ? answeredAtTheEnd : new AtomicInteger()).incrementAndGet();
        } else {
            (answer.statusCode() == 503 && ending ? refused : lost).incrementAndGet();
        }
        return good;
    }
}
