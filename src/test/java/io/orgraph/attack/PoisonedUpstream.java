package io.orgraph.attack;

import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Two sources on one port that mark all that they say, data and refusals, with the tenant whose credential they were shown:
 * {@code t07-} for the seventh, and 1007 seconds to wait.
 */
final class PoisonedUpstream implements AutoCloseable {
    static final int FIRST_WAIT = 1000;

    private static final Pattern WHO = Pattern.compile("(?i)\r\nauthorization: (?:Bearer )?tot_CANARY_t(\\d\\d)\r\n");
    private static final Duration SLOWLY = Duration.ofMillis(2);
    private static final String ID = "\"id\":\"000000%1$s-1111-4111-8111-111111111111\"";
    private static final Map<String, String> BODIES = Map.of(
            "GET /crm/organizations/workspaces ",
            "[{" + ID + ",\"name\":\"t%1$s-workspace\",\"description\":\"t%1$s-text\",\"workspaceType\":\"LIVE\"}]",
            "GET /crm/organizations/roles ",
            "[{" + ID + ",\"name\":\"t%1$s-role\",\"organizationId\":\"00000001-1111-4111-8111-111111111111\"}]",
            "GET /tours/api/organizations/me ",
            "{" + ID + ",\"name\":\"t%1$s-organization\",\"createdAt\":\"2019-03-04T08:00:00Z\"}",
            "PUT /crm/workspaces/",
            "{\"workspaceId\":\"w\",\"userId\":\"u\",\"role\":{" + ID + ",\"name\":\"t%1$s-role\",\"type\":\"BASE\"}}");

    private final FaultServer server = FaultServer.choosing(this::answer);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger met = new AtomicInteger();
    private final Map<String, Set<String>> underWay = new ConcurrentHashMap<>();
    private volatile boolean down;

    URI url(String source) {
        return server.url().resolve("/" + source);
    }

    /** From here on everything fails, or no longer. */
    void isDown(boolean now) {
        down = now;
    }

    /** How often a tenant's question was under way here while another's, the same, was. */
    int met() {
        return met.get();
    }

    @Override
    public void close() {
        server.close();
    }

    private Fault answer(String request) {
        String who = WHO.matcher(request)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        Fault slowly = Fault.later(SLOWLY, answerTo(request, who, answers.incrementAndGet()));
        String line = request.substring(0, request.indexOf('\r'));
        return socket -> {
            Set<String> same = underWay.computeIfAbsent(line, any -> ConcurrentHashMap.newKeySet());
            met.addAndGet(same.stream().anyMatch(other -> !other.equals(who)) ? 1 : 0);
            same.add(who);
            try {
                slowly.answer(socket);
            } finally {
                same.remove(who);
            }
        };
    }

    /** One of a few answers in turn, so that each tenant has each of them. */
    private Fault answerTo(String request, String who, int number) {
        if (down) {
            return refusal(500, who, number);
        }
        return switch (number % 11) {
            case 2 -> refusal(403, who, number);
            case 4 -> refusal(404, who, number);
            case 6 -> refusal(429, who, number);
            case 8 -> refusal(500, who, number);
            case 10 -> refusal(401, who, number);
            default -> Fault.json(body(request).formatted(who));
        };
    }

    private static Fault refusal(int status, String who, int number) {
        int wait = FIRST_WAIT + Integer.parseInt(who);
        String header = status == 429 ? "Retry-After: " + wait + "\r\n" : "";
        String reference = "t" + who + "-" + status + "-" + number;
        return Fault.reply(
                status,
                header + "X-Request-Id: " + reference + "\r\nContent-Type: application/json\r\n",
                "{\"fingerprint\":\"" + reference + "\",\"reason\":\"" + reference + "\",\"error\":\"" + reference
                        + " of text\"}");
    }

    private static String body(String request) {
        return BODIES.entrySet().stream()
                .filter(known -> request.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
    }
}
