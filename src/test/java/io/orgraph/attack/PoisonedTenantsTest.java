package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Many tenants at once ask, and change, what is the same to look at: of the marks in what they are told, data, references
 * and times to wait, none is another's, while calls fail in every way and circuits open and close.
 */
class PoisonedTenantsTest {
    private static final int OPERATIONS = Integer.getInteger("attack.operations", 10_000);
    private static final int AT_ONCE = 24;
    private static final int TENANTS = 8;
    private static final Pattern MARK = Pattern.compile("\\bt(\\d\\d)-");
    private static final PoisonedUpstream UPSTREAM = new PoisonedUpstream();
    private static final EmbeddedServer SERVER = ApplicationContext.run(EmbeddedServer.class, settings());
    private static final List<String> QUESTIONS = List.of(
            "{ organizations(sources: [\"crm\"]) { nodes { workspaces(first: 4) { nodes { id name description } } } } }",
            "{ organizations(sources: [\"crm\"]) { nodes { roles { nodes { id name } } } } }",
            "{ organizations(sources: [\"tours\"]) { nodes { id name } } }",
            "{ organizations { nodes { name roles { nodes { name } } } } }",
            "mutation { setWorkspaceMembership(input: { membership: { of: { workspaceId: \"%s\", userId: \"%s\" } }, roleId: \"%s\" }) { membership {"
                            .formatted(
                                    Forged.id("W", "crm", "", "w"),
                                    Forged.id("U", "crm", "", "u"),
                                    Forged.id("WR", "crm", "", "w", "r"))
                    + " roles { name } } userErrors { code message retryable retryAfter } } }");

    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final Queue<String> crossed = new ConcurrentLinkedQueue<>();

    @AfterAll
    static void close() {
        SERVER.close();
        UPSTREAM.close();
    }

    @Test
    void nobody_is_told_what_is_anothers() throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);

        for (int operation = 0; operation < OPERATIONS; operation++) {
            places.acquire();
            UPSTREAM.isDown(operation % 1000 >= 700);
            int who = operation % TENANTS;
            Tenant tenant = new Tenant("crm", credential(who), QUESTIONS.get(operation / TENANTS % QUESTIONS.size()));
            var unused = tenant.ask(SERVER.getURI(), "tours").whenComplete((answer, bug) -> {
                look(who, bug == null ? answer : Map.of("bug", bug.toString()));
                places.release();
            });
        }
        places.acquire(AT_ONCE);

        assertThat(crossed).isEmpty();
        assertThat(UPSTREAM.met()).as("the same question of two, at one time").isGreaterThan(100);
        assertThat(seen.entrySet())
                .as(seen.toString())
                .allSatisfy(kind ->
                        assertThat(kind.getValue().get()).as(kind.getKey()).isGreaterThan(20));
    }

    private void look(int who, Map<String, Object> answer) {
        String text = answer.toString();
        boolean own = MARK.matcher(text).results().allMatch(mark -> Integer.parseInt(mark.group(1)) == who);
        boolean ownWait = Tenant.in(answer, "retryAfter")
                .mapToInt(seconds -> ((Number) seconds).intValue())
                .allMatch(seconds -> seconds == 1 || seconds == PoisonedUpstream.FIRST_WAIT + who);
        if (!own || !ownWait || text.contains("INTERNAL") || text.contains("bug")) {
            crossed.add(who + ": " + text);
        }
        count("data", text.contains("-workspace"));
        count("a reference", text.contains("reference=t"));
        count("an own time to wait", text.contains("retryAfter=" + (PoisonedUpstream.FIRST_WAIT + who)));
        count("an open circuit", text.contains("circuit breaker is open"));
        count("a change", text.contains("setWorkspaceMembership={membership={"));
        count("a refused change", text.contains("userErrors=[{"));
        count("a doubt", text.contains("OUTCOME_UNKNOWN"));
    }

    private void count(String kind, boolean is) {
        seen.computeIfAbsent(kind, any -> new AtomicInteger()).addAndGet(is ? 1 : 0);
    }

    private static String credential(int who) {
        return "tot_CANARY_t0" + who;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        for (String source : List.of("crm", "tours")) {
            String prefix = "orgraph.sources." + source + ".";
            settings.put(prefix + "kind", source.equals("crm") ? "transactionlink" : source);
            settings.put(prefix + "url", UPSTREAM.url(source).toString());
            settings.put(prefix + "circuit-failures", 25);
            settings.put(prefix + "circuit-window", "1s");
            settings.put(prefix + "circuit-open", "100ms");
        }
        return settings;
    }
}
