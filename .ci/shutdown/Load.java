import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Clients that ask and change without a pause while the server is told to end, each on a connection of its own: {@code
 * java Load.java <url> <pid>}. No change is asked for twice. A client goes when it is told so by a 503, or finds nobody
 * there. Fails where one is left without the answer to what it asked, or without knowing what became of its change.
 */
final class Load {
    private static final int READERS = 30;
    private static final int WRITERS = 10;
    private static final String READ =
            "{\"query\":\"{ organizations { nodes { workspaces(first: 3) { nodes { memberships(first: 1) { nodes { id } } } } } } }\"}";

    private final URI url;
    private final Kind reads = new Kind("\"memberships\"");
    private final Kind changes = new Kind("\"membership\":{\"id\":");
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger nobody = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean ending;

    private Load(URI url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        new Load(URI.create(args[0]))
                .run(ProcessHandle.of(Long.parseLong(args[1])).orElseThrow());
    }

    private void run(ProcessHandle server) throws Exception {
        List<Thread> clients = start();
        while (reads.answered.get() + changes.answered.get() < 10 * clients.size()) {
            Thread.sleep(20);
        }
        long start = System.nanoTime();
        ending = true;
        server.destroy();
        for (Thread client : clients) {
            client.join();
        }
        server.onExit().join();
        System.out.printf(
                "    %s reads and %s changes; then %s were told 503, %s found nobody, %s were left without an answer;"
                        + " it ended after %d ms%n",
                reads, changes, refused, nobody, lost, (System.nanoTime() - start) / 1_000_000);
        boolean tried = reads.answeredAtTheEnd.get() > 0 && changes.answeredAtTheEnd.get() > 0 && refused.get() > 0;
        System.exit(lost.get() == 0 && tried ? 0 : 1);
    }

    private List<Thread> start() throws IOException, InterruptedException {
        Iterator<String> eachChange = Changes.of(send(client(), Changes.LEARN).body());
        Iterator<String> sameRead = Stream.generate(() -> READ).iterator();
        List<Thread> clients = new ArrayList<>();
        for (int number = 0; number < READERS + WRITERS; number++) {
            boolean reads = number < READERS;
            clients.add(new Thread(() -> ask(reads ? this.reads : changes, reads ? sameRead : eachChange)));
        }
        clients.forEach(Thread::start);
        return clients;
    }

    private void ask(Kind kind, Iterator<String> bodies) {
        HttpClient client = client();
        try {
            while (goesOn(kind, send(client, next(bodies)))) {
                Thread.onSpinWait();
            }
        } catch (java.net.ConnectException none) {
            nobody.incrementAndGet();
        } catch (IOException | InterruptedException broken) {
            System.out.println("    " + broken);
            lost.incrementAndGet();
        }
    }

    private boolean goesOn(Kind kind, HttpResponse<String> answer) {
        boolean good = answer.statusCode() == 200 && kind.isGood(answer.body());
        if (good) {
            kind.answered.incrementAndGet();
            (ending ? kind.answeredAtTheEnd : new AtomicInteger()).incrementAndGet();
        } else if (answer.statusCode() == 503 && ending) {
            refused.incrementAndGet();
        } else {
            System.out.println("    " + answer.statusCode() + " " + answer.body().replaceAll("(?s)(.{120}).*", "$1…"));
            lost.incrementAndGet();
        }
        return good;
    }

    private HttpResponse<String> send(HttpClient client, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Cookie", "session=session_CANARY_shutdown")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    private static String next(Iterator<String> bodies) {
        synchronized (bodies) {
            return bodies.next();
        }
    }

    /** What is asked for, and how often that was answered. */
    private static final class Kind {
        final AtomicInteger answered = new AtomicInteger();
        final AtomicInteger answeredAtTheEnd = new AtomicInteger();
        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        boolean isGood(String answer) {
            return answer.contains(sign) && !answer.contains("\"code\":");
        }

        @Override
        public String toString() {
            return answered + " (" + answeredAtTheEnd + " of them after the signal)";
        }
    }

    /** Memberships of the sandbox's company: each person in each workspace, once. */
    private static final class Changes {
        static final String LEARN = "{\"query\":\"{ organizations(sources: [\\\"transactionlink\\\"]) { nodes {"
                + " workspaces(first: 100) { nodes { id roles(first: 1) { nodes { id } } } }"
                + " memberships(first: 100) { nodes { user { id } } } } } }\"}";

        private static final Pattern WORKSPACE =
                Pattern.compile("\"id\":\"([^\"]+)\",\"roles\":\\{\"nodes\":\\[\\{\"id\":\"([^\"]+)\"");
        private static final Pattern PERSON = Pattern.compile("\"user\":\\{\"id\":\"([^\"]+)\"");

        static Iterator<String> of(String learnt) {
            return PERSON.matcher(learnt)
                    .results()
                    .flatMap(person ->
                            WORKSPACE.matcher(learnt).results().map(workspace -> change(workspace, person.group(1))))
                    .iterator();
        }

        private static String change(MatchResult workspace, String person) {
            return "{\"query\":\"mutation Set($input: SetWorkspaceMembershipInput!) { setWorkspaceMembership(input: $input)"
                    + " { membership { id } userErrors { code } } }\",\"variables\":{\"input\":{\"workspaceId\":\""
                    + workspace.group(1) + "\",\"userId\":\"" + person + "\",\"roleId\":\"" + workspace.group(2)
                    + "\"}}}";
        }
    }
}
