package io.orgraph.bench;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The facade is stopped by SIGKILL or SIGTERM during changes: no change is made twice or lost. */
final class Kill {
    private static final int AT_ONCE = 16;
    private static final Duration LATEST = Duration.ofSeconds(1);
    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final Duration LONGEST_END = Duration.ofSeconds(12);
    /** All clients share one credential. */
    private static final Map<String, String> SETTINGS = Map.of("orgraph.limits.rate", "0");

    private final Report report;
    private final Sandbox sandbox;
    private final Map<String, String> settings;
    private final EventLoop loop = EventLoop.start("clients");
    private final Random dice = new Random(20_260_101);
    private final Ledger killed = new Ledger();
    private final Ledger ended = new Ledger();
    private Writes writes;
    private int replayed;
    private int slowEnds;
    private int hung;

    private Kill(Report report, Sandbox sandbox, Map<String, String> settings) {
        this.report = report;
        this.sandbox = sandbox;
        this.settings = settings;
    }

    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        int kills = (int) arguments.number(0, 50, 1);
        int terms = (int) arguments.number(1, 10, 1);
        Report report =
                new Report("Kill", arguments, "The facade ends in the middle of changes: kill -9, and kill -TERM.");
        report.fact(
                "%d changes at once, a third of them invitations, none asked for twice; the moment is random", AT_ONCE);
        SandboxSettings settings =
                SandboxSettings.defaults().withPort(0).withSizes(100, 100).withLatency(Bench.LATENCY);
        try (Sandbox sandbox = Sandbox.start(settings)) {
            new Kill(report, sandbox, arguments.settings(SETTINGS)).run(kills, terms);
        }
        report.end();
    }

    private void run(int kills, int terms) {
        for (int round = 1; round <= kills; round++) {
            killOnce();
            report.progress("kill -9, %d of %d: %s", round, kills, killed);
        }
        for (int round = 1; round <= terms; round++) {
            terminateOnce();
            report.progress("kill -TERM, %d of %d: %s", round, terms, ended);
        }
        judge();
    }

    private void killOnce() {
        try (Facade facade = start()) {
            Clients clients = new Clients(loop, facade.port(), AT_ONCE);
            Round round = new Round();
            Load load = new Load(loop, clients, writes);
            // A cold facade is busy with class loading and has nothing in flight at the upstream.
            load.busily(AT_ONCE, SETTLING, round);
            load.awaitQuiet(LONGEST_END);
            load.busily(AT_ONCE, moment(), round);
            facade.kill();
            round.signalled();
            Load.sleep(SETTLING.toNanos());
            killed.add(loop.call(() -> round.compare(writes, Seen.by(sandbox))));
        }
    }

    private void terminateOnce() {
        try (Facade facade = start()) {
            Clients clients = new Clients(loop, facade.port(), AT_ONCE);
            Load load = new Load(loop, clients, writes);
            Round round = new Round();
            Duration moment = moment().plus(SETTLING);
            CompletableFuture.runAsync(
                    () -> {
                        round.signalled();
                        facade.terminate();
                    },
                    CompletableFuture.delayedExecutor(moment.toNanos(), TimeUnit.NANOSECONDS));
            load.busily(AT_ONCE, moment.plusSeconds(3), round);
            slowEnds += facade.awaitEnd(LONGEST_END.minusSeconds(3)) ? 0 : 1;
            hung += load.awaitQuiet(Duration.ofSeconds(5)) ? 0 : 1;
            ended.add(loop.call(() -> round.compare(writes, Seen.by(sandbox))));
        }
    }

    /** A facade that has been up for a moment and has served no request. */
    private Facade start() {
        Seen.forget(sandbox);
        Facade facade = Facade.start(sandbox.transactionLink(), settings);
        Load.sleep(SETTLING.toNanos());
        replayed += sandbox.calls().all().size();
        if (writes == null) {
            writes = Writes.learn(loop, facade.port(), Writes.Caller.admin());
        }
        Seen.forget(sandbox);
        loop.call(() -> {
            writes.begin(facade.port());
            return true;
        });
        return facade;
    }

    private Duration moment() {
        return Duration.ofMillis(dice.nextInt((int) LATEST.toMillis()));
    }

    private void judge() {
        report.fact("kill -9: %s", killed);
        report.fact("kill -TERM: %s", ended);
        report.promise("nothing is called at start", replayed == 0, "%d calls", replayed);
        judgeWrites("kill -9", killed);
        judgeWrites("kill -TERM", ended);
        report.measure(
                "kill -9 came in the middle of changes",
                killed.lost > 0 && killed.lostButArrived > 0,
                "%d had no answer, %d of them had arrived in part or whole",
                killed.lost,
                killed.lostButArrived);
        judgeOrderlyEnd();
    }

    private void judgeWrites(String signal, Ledger ledger) {
        report.promise(
                signal + ": no write arrives twice, and none that nobody asked for",
                ledger.repeated + ledger.strange == 0,
                "%d and %d of %d",
                ledger.repeated,
                ledger.strange,
                ledger.writes);
        report.promise(
                signal + ": what was said to be done was done",
                ledger.falselyDone == 0,
                "%d of %d were not",
                ledger.falselyDone,
                ledger.done);
    }

    private void judgeOrderlyEnd() {
        report.promise(
                "kill -TERM: whoever asked before has an answer",
                ended.lostFromBefore == 0,
                "%d have none",
                ended.lostFromBefore);
        report.promise(
                "kill -TERM: no change that had begun is without an answer",
                ended.lostButArrived == 0,
                "%d of %d",
                ended.lostButArrived,
                ended.asked);
        report.promise(
                "kill -TERM: no connection stays open without an answer", hung == 0, "in %d of the rounds", hung);
        report.promise("kill -TERM: it has ended within 12 s", slowEnds == 0, "%d had not", slowEnds);
    }
}
