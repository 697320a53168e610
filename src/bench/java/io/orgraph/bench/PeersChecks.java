package io.orgraph.bench;

import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Checks what {@link Peers} computes, against worked examples; no server is started. */
final class PeersChecks {
    private int checks;

    public static void main(String... arguments) {
        PeersChecks all = new PeersChecks();
        all.answersOfAllSchemasHaveOneForm();
        all.answersWithErrorsAreRefused();
        all.optionsAreReadAndRefused();
        all.dataIsTheSameForEachRun();
        all.mediansAndRatios();
        all.tablesCompareWithTheBestOther();
        all.halvesAreComparedByTheirSpread();
        all.whatComesAtOneRateIsComparedByItsCost();
        all.rowsMoreAreApart();
        all.whoeverComesMeanwhileWaitsToo();
        all.anotherAnswerIsAFailure();
        all.chartsAreWellFormed();
        all.theStackIsWithoutTheProgram();
        System.out.println("PASS: " + all.checks + " checks of what Peers computes");
    }

    private void answersOfAllSchemasHaveOneForm() {
        Object plain =
                PeerAnswer.ofPlain(json("{'data':{'workspaces':[{'id':'w','name':'W','memberships':[{'userId':'u',"
                        + "'user':{'displayName':'U','email':'e'},'role':{'id':'r','name':'R','permissions':["
                        + "{'id':'p','resourceType':'t','relation':'owner'}]}}]}]}}"));
        String row =
                "{'name':'W','sourceId':'w','memberships':{'nodes':[{'user':{'sourceId':'u','displayName':'U',"
                        + "'email':'e'},"
                        + "'directRoles':[{'sourceId':'r','name':'R','permissions':[{'sourceId':'p','resourceType':'t',"
                        + "'action':'%s'}]}]}]}}";
        String graph = "{'data':{'organizations':{'nodes':[{'workspaces':{'nodes':[" + row + "]}}]}}}";

        same(plain, PeerAnswer.ofGraph(json(graph.replace("%s", "owner"))));
        check(!plain.equals(PeerAnswer.ofGraph(json(graph.replace("%s", "viewer")))), "one other word is a difference");
        same(
                PeerAnswer.ofPlain(json("{'data':{'workspaces':[{'id':'w','name':'W'},{'id':'v','name':'V'}]}}")),
                PeerAnswer.ofGraph(
                        json("{'data':{'organizations':{'nodes':[{'workspaces':{'nodes':[{'sourceId':'w','name':'W'}]},"
                                + "'more':{'nodes':[{'sourceId':'v','name':'V'}]}}]}}}")));
        same(
                PeerAnswer.ofPlain(json("{'data':{'workspaces':[{'id':'w','name':'W'}]}}")),
                PeerAnswer.ofRest(json("[{'id':'w','name':'W','description':'D'}]")));
    }

    private void answersWithErrorsAreRefused() {
        refused(() -> PeerAnswer.ofPlain(json("{'data':{'workspaces':[]},'errors':[{'message':'no'}]}")));
        refused(() -> PeerAnswer.ofPlain(json("{'data':{'workspaces':null}}")));
        refused(() -> PeerAnswer.ofRest(json("<html>")));
    }

    private void optionsAreReadAndRefused() {
        PeersOptions options = PeersOptions.of("--rounds", "1", "--queries", "Q3,q1", "--orgraph", "-Da=1 -Db=2");
        same(1, options.rounds());
        same(60L, options.warmUp().toSeconds());
        same(List.of(PeerQuery.Q3, PeerQuery.Q1), options.queries());
        same(List.of("-Da=1", "-Db=2"), options.orgraph());
        same(" --rounds 1 --queries Q3,q1 --orgraph '-Da=1 -Db=2'", options.toString());
        refused(() -> PeersOptions.of("--round", "1"));
        refused(() -> PeersOptions.of("--rounds"));
        refused(() -> PeersOptions.of("--rounds", "0"));
        refused(() -> PeersOptions.of("--latency", "0"));
        refused(() -> PeersOptions.of("--peers", "orgraph,nobody"));
        refused(() -> PeersOptions.of("--queries", "Q4"));
        refused(() -> PeersOptions.of("--workspaces", "20,3000"));
    }

    private void dataIsTheSameForEachRun() {
        Map<String, byte[]> data = PeerData.of(20);
        same(2 + 2 * 20 + PeerData.USERS, data.size());
        data.forEach(
                (path, response) -> same(text(response), text(PeerData.of(20).get(path))));
        String list = text(data.get("/organizations/workspaces"));
        same(
                20,
                PeerAnswer.ofRest(json(list.substring(list.indexOf("\r\n\r\n") + 4)))
                        .size());
        data.forEach((path, response) ->
                check(!text(response).matches("(?is).*(etag|last-modified|cache-control).*"), "no answer can be kept"));
    }

    private void mediansAndRatios() {
        same(2.0, PeersTable.median(List.of(3.0, 1.0, 2.0), value -> value));
        same(2.5, PeersTable.median(List.of(4.0, 1.0, 2.0, 3.0), value -> value));
        same("0.50", PeersTable.ratio(1, OptionalDouble.of(2)));
        same("–", PeersTable.ratio(1, OptionalDouble.empty()));
        same("–", PeersTable.ratio(1, OptionalDouble.of(0)));
    }

    private void tablesCompareWithTheBestOther() {
        List<Peer> peers = List.of(
                peer("orgraph", Peer.Kind.GRAPH),
                peer("mercurius", Peer.Kind.PLAIN),
                peer("spring", Peer.Kind.PLAIN),
                peer("passthrough", Peer.Kind.REST));
        List<PeerResult> results = List.of(
                took("orgraph", 1),
                took("orgraph", 2),
                took("orgraph", 9),
                took("mercurius", 4),
                took("spring", 8),
                took("passthrough", 1));
        String table = String.join("\n", new PeersTable(peers, results).lines());
        check(table.contains("## Q1, each request by another caller"), table);
        check(table.contains("| orgraph | 2.000 | 0.50 | 2.00 | 100 | 5.0 | 9.0 | 1.0 | 3 |"), table);
        check(table.contains("| spring | 8.000 | 2.00 | 8.00 |"), table);
        check(!table.contains("one caller for all") && !table.contains("Q2"), table);
    }

    private void halvesAreComparedByTheirSpread() {
        List<PeerLatency> halves = List.of(half(1, 2), half(2, 8), half(4, 12));
        String table = String.join(
                "\n",
                new LatencyTable("At half of the peak", List.of(peer("orgraph", Peer.Kind.GRAPH)), halves, false).lines());
        check(table.contains("## At half of the peak, each request by another caller"), table);
        check(table.contains("| Q1 | orgraph | 50 | 0.500 | 2.00 | 8.00 | 3.0 | 0.25 | 3 |"), table);
        check(!table.contains("Q2"), table);
    }

    private void whatComesAtOneRateIsComparedByItsCost() {
        List<Peer> peers = List.of(peer("orgraph", Peer.Kind.GRAPH), peer("spring", Peer.Kind.PLAIN));
        List<PeerLatency> measured =
                List.of(half(1, 2), new PeerLatency("spring", PeerQuery.Q1, 50, 1.25, 1, 2, 0.5, 0, ""));
        String table = String.join("\n", new LatencyTable("At one rate", peers, measured, true).lines());
        check(table.contains("| Q1 | orgraph | 50 | 0.500 | 1.00 | 1.00 | 2.00 | 2.0 | 0.25 | 1 |"), table);
        check(table.contains("| Q1 | spring | 50 | 1.250 | 2.50 | 1.00 | 2.00 | 2.0 | 0.50 | 0 |"), table);
    }

    private void rowsMoreAreApart() {
        String table = String.join(
                "\n",
                new GrowthTable(List.of(20, 200), Map.of("one", new TreeMap<>(Map.of(20, 4.0, 200, 1.3)))).lines());
        check(table.contains("| 20 | 4.00 |\n| 200 | 1.30 |\n| each from 20 to 200 | 1.00 |"), table);
    }

    private void whoeverComesMeanwhileWaitsToo() {
        Latencies late = new Latencies();
        late.add(0, 1_000_000);
        late.add(4_000_000, 1_000_000);
        same(5, late.count());
        Hiccups hiccups = Hiccups.start();
        Load.sleep(50_000_000);
        hiccups.close();
        check(hiccups.percentile(99) > 0, "no sleep is exact");
    }

    private static PeerLatency half(double p50, double p99) {
        return new PeerLatency("orgraph", PeerQuery.Q1, 50, 0.5, p50, p99, 0.25, 1, "");
    }

    private void anotherAnswerIsAFailure() {
        PeerCounter counter = new PeerCounter(json("{}"));
        counter.accept(new Answer(json(""), Answer.Ending.LOST, 0, 0, 1, null));
        same(" (LOST)", counter.why());
        counter.accept(answered("{'errors':[]}"));
        same(0, counter.count());
        same(2, counter.failed());
        counter.accept(answered("{}"));
        same(1, counter.count());
        same(2, counter.failed());
    }

    private void chartsAreWellFormed() {
        Map<String, TreeMap<Integer, Double>> series = new TreeMap<>();
        series.put("a <b> & c", new TreeMap<>(Map.of(20, 4.0, 200, 2.0, 2_000, 1.0)));
        String svg = new GrowthChart(series).svg();
        check(svg.contains("M70.0 50.0L285.0 195.0L500.0 267.5"), svg);
        check(svg.contains("a &lt;b&gt; &amp; c"), svg);
        check(
                new GrowthChart(Map.of("one", new TreeMap<>(Map.of(20, 0.0))))
                        .svg()
                        .contains("M285.0 340.0"),
                "one point");
    }

    private void theStackIsWithoutTheProgram() {
        check(StackJar.isOfTheStack("io/micronaut/http/client/HttpClient.class"), "a library");
        check(!StackJar.isOfTheStack("io/orgraph/Application.class"), "the program");
        check(!StackJar.isOfTheStack("META-INF/micronaut/X/io.orgraph.$Bean$Definition"), "a bean of the program");
        check(!StackJar.isOfTheStack("application.yml"), "settings of the program");
    }

    private static Peer peer(String name, Peer.Kind kind) {
        return new Peer(name, name, kind, (port, upstream) -> List.of());
    }

    private static PeerResult took(String peer, double millis) {
        return new PeerResult(peer, PeerQuery.Q1, false, 20, millis, 100, 5, 9, 1, peer.equals("orgraph") ? 1 : 0, "");
    }

    private static Answer answered(String body) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        return new Answer(json(""), Answer.Ending.ANSWERED, 0, 0, 1, new Message(head, json(body)));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void same(Object expected, Object actual) {
        check(expected.equals(actual), actual + " instead of " + expected);
    }

    private void refused(Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException | IllegalStateException expected) {
            checks++;
            return;
        }
        throw new AssertionError("Not refused");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
        checks++;
    }
}
