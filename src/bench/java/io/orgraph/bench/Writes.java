package io.orgraph.bench;

import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Changes of a sandbox's company, none requested twice from one facade: each sets a membership that no other
 * sets, or invites two people whom no other invites. So a write that the upstream sees twice was sent twice by the facade.
 */
final class Writes implements Supplier<byte[]> {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern WORKSPACE = Pattern.compile(
            "\"id\":\"([^\"]+)\",\"sourceId\":\"([^\"]+)\",\"roles\":\\{\"nodes\":\\[\\{\"id\":\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("\"user\":\\{\"id\":\"([^\"]+)\",\"sourceId\":\"([^\"]+)\"");
    private static final int ONE_INVITES_OF = 3;

    private final Caller caller;
    private final List<List<String>> workspaces;
    private final List<List<String>> people;
    private final String organization;
    private final String role;
    private final Map<byte[], List<String>> asked = new IdentityHashMap<>();
    private int port;
    private int number;

    private Writes(Caller caller, List<List<String>> workspaces, List<List<String>> people, List<List<String>> ids) {
        this.caller = caller;
        this.workspaces = workspaces;
        this.people = people;
        this.organization = ids.get(0).get(0);
        this.role = ids.get(1).get(0);
    }

    /** Reads the users, workspaces and roles from the facade. */
    static Writes learn(EventLoop loop, int port, Caller caller) {
        Clients clients = new Clients(loop, port, 1);
        Function<String, String> ask = fields -> ask(clients, port, caller, fields);
        String own = ask.apply("id roles(first: 1) { nodes { id } }");
        String places = ask.apply("workspaces(first: 100) { nodes { id sourceId roles(first: 1) { nodes { id } } } }");
        String people = ask.apply("memberships(first: 100) { nodes { user { id sourceId } } }");
        loop.execute(clients::close);
        return new Writes(caller, all(WORKSPACE, places), all(PERSON, people), all(ID, own));
    }

    /** Restarts for that port, with no change requested so far. */
    void begin(int newPort) {
        port = newPort;
        asked.clear();
    }

    /** The next change. */
    @Override
    public byte[] get() {
        int next = number++;
        List<String> effects = new ArrayList<>();
        byte[] request = next % ONE_INVITES_OF == 0
                ? invitation(next, effects)
                : membership(next - next / ONE_INVITES_OF, effects);
        asked.put(request, effects);
        return request;
    }

    /** The expected effects of that request at the upstream: the paths of its PUTs, and the invited addresses. */
    List<String> effectsOf(byte[] request) {
        return asked.get(request);
    }

    int asked() {
        return asked.size();
    }

    /** Whether the upstream should see that request at all. */
    boolean areToHave(String effect) {
        return asked.values().stream().anyMatch(effects -> effects.contains(effect));
    }

    /** Whether the response reports the change as done. */
    static boolean isSaidToBeDone(Answer answer) {
        return answer.isWhole()
                && answer.message().text().replace("\"userErrors\":[]", "").indexOf("\"userErrors\"") < 0;
    }

    private byte[] membership(int next, List<String> effects) {
        List<String> workspace = workspaces.get(next % workspaces.size());
        List<String> person = people.get(next / workspaces.size() % people.size());
        effects.add("/workspaces/" + workspace.get(1) + "/memberships/" + person.get(1));
        return mutation(
                "SetWorkspaceMembershipInput",
                "setWorkspaceMembership(input: $input) { membership { id } userErrors { code } }",
                "{\"membership\":{\"of\":{\"workspaceId\":\"" + workspace.get(0) + "\",\"userId\":\"" + person.get(0)
                        + "\"}},\"roleId\":\""
                        + workspace.get(2) + "\"}");
    }

    private byte[] invitation(int next, List<String> effects) {
        List<String> invited = new ArrayList<>();
        for (String which : List.of("a", "b")) {
            String email = which + next + "@bench.example";
            effects.add(email);
            invited.add("{\"email\":\"" + email + "\",\"roleId\":\"" + role + "\"}");
        }
        return mutation(
                "CreateInvitationsInput",
                "createInvitations(input: $input) { results { outcome userErrors { code } } userErrors { code } }",
                "{\"organizationId\":\"" + organization + "\",\"invitations\":" + invited + "}");
    }

    private byte[] mutation(String type, String field, String input) {
        return Requests.postAs(
                port,
                caller.header(),
                "{\"query\":\"mutation Write($input: " + type + "!) { " + field + " }\",\"variables\":{\"input\":"
                        + input + "}}");
    }

    private static String ask(Clients clients, int port, Caller caller, String fields) {
        byte[] request = Requests.postAs(
                port,
                caller.header(),
                "{\"query\":\"{ organizations(sources: [\\\"" + caller.source() + "\\\"]) { nodes { " + fields
                        + " } } }\"}");
        Answer given = clients.askAndWait(request);
        if (!given.isWhole()) {
            throw new IllegalStateException("Not what was asked for: " + given);
        }
        return given.message().text();
    }

    /**
     * The caller of the changes.
     *
     * @param source name of the organization's source
     * @param header credential header
     */
    record Caller(String source, String header) {
        static Caller admin() {
            return new Caller(
                    Facade.SOURCE, "Orgraph-Credential-" + Facade.SOURCE + ": " + TransactionLinkTokens.ADMIN);
        }
    }

    /** The groups of each match. */
    private static List<List<String>> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(match::group)
                        .toList())
                .toList();
    }
}
