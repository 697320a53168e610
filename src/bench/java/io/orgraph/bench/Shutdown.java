package io.orgraph.bench;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Clients that read and write continuously while a server with a sandbox shuts down, each on its own connection
 * ({@code Shutdown <url> <pid>}). No change is requested twice. A client stops at a 503 or when it finds
 * no server. Fails if a client gets no response to its request, or cannot know the result of its
 * change.
 */
final class Shutdown {
    private static final int READERS = 30;
    private static final int WRITERS = 10;
    private static final int ANSWERS_BEFORE = 10 * (READERS + WRITERS);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Writes.Caller CALLER =
            new Writes.Caller("transactionlink", "Cookie: session=session_CANARY_shutdown");
    private static final String READ = "{\"query\":\"{ organizations { nodes { workspaces(first: 3) { nodes {"
            + " memberships(first: 1) { nodes { id } } } } } } }\"}";

    private final EventLoop loop = EventLoop.start("clients");
    private final Kind reads = new Kind(Answer::isWhole);
    private final Kind changes = new Kind(Writes::isSaidToBeDone);
    private final int port;
    private boolean ending;
    private int refused;
    private int nobody;
    private int lost;

    private Shutdown(int port) {
        this.port = port;
    }

    public static void main(String[] args) {
        Shutdown shutdown = new Shutdown(URI.create(args[0]).getPort());
        boolean good = shutdown.run(ProcessHandle.of(Long.parseLong(args[1])).orElseThrow());
        System.exit(good ? 0 : 1);
    }

    private boolean run(ProcessHandle server) {
        Writes writes = Writes.learn(loop, port, CALLER);
        writes.begin(port);
        byte[] read = Requests.postAs(port, CALLER.header(), READ);
        Load reading = new Load(loop, new Clients(loop, port, READERS), () -> read);
        Load changing = new Load(loop, new Clients(loop, port, WRITERS), writes);
        reading.untilTurnedAway(READERS, reads);
        changing.untilTurnedAway(WRITERS, changes);
        awaitAnswers();
        long start = System.nanoTime();
        loop.call(() -> ending = true);
        server.destroy();
        boolean quiet = reading.awaitQuiet(LONGEST) && changing.awaitQuiet(LONGEST);
        server.onExit().join();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return loop.call(() -> judge(quiet, millis));
    }

    private void awaitAnswers() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (loop.call(() -> lost == 0 && reads.answered + changes.answered < ANSWERS_BEFORE)
                && System.nanoTime() - end < 0) {
            Load.sleep(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean judge(boolean quiet, long millis) {
        System.out.printf(
                "    %s reads and %s changes; then %d were told 503, %d found nobody, %d were left without an answer;"
                        + " it ended after %d ms%n",
                reads, changes, refused, nobody, lost, millis);
        boolean tried = reads.answeredAtTheEnd > 0 && changes.answeredAtTheEnd > 0 && refused > 0;
        return quiet && lost == 0 && tried;
    }

    /** Counts the results of one kind of request. */
    private final class Kind implements Consumer<Answer> {
        private final Predicate<Answer> good;
        private int answered;
        private int answeredAtTheEnd;

        Kind(Predicate<Answer> good) {
            this.good = good;
        }

        @Override
        public void accept(Answer answer) {
            if (good.test(answer)) {
                answered++;
                answeredAtTheEnd += ending ? 1 : 0;
            } else if (answer.hasStatus(503) && ending) {
                refused++;
            } else if (answer.ending() == Answer.Ending.NOT_SENT && ending) {
                nobody++;
            } else {
                System.out.println("    " + shown(answer));
                lost++;
            }
        }

        private static String shown(Answer answer) {
            return answer.message() == null
                    ? answer.ending().toString()
                    : answer.message().status() + " "
                            + answer.message().text().replaceAll("(?s)(.{120}).*", "$1…");
        }

        @Override
        public String toString() {
            return answered + " (" + answeredAtTheEnd + " of them after the signal)";
        }
    }
}
