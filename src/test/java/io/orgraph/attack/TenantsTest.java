package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However closely the questions of several tenants follow each other, each has the answer that they have alone. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class TenantsTest {
    private static final int OPERATIONS = Integer.getInteger("attack.operations", 10_000);
    private static final int AT_ONCE = 24;
    private static final List<Tenant> TENANTS = List.of(
            new Tenant("transactionlink", TransactionLinkTokens.ADMIN, Tenant.WORKSPACES),
            new Tenant("transactionlink", TransactionLinkTokens.VIEWER, Tenant.WORKSPACES),
            new Tenant("transactionlink", "tot_nobody", Tenant.WORKSPACES),
            new Tenant("transactionlink", TransactionLinkTokens.ADMIN, Tenant.ROLES),
            new Tenant("transactionlink", TransactionLinkTokens.VIEWER, Tenant.ROLES),
            new Tenant("kognitos", KognitosTokens.ADMIN, Tenant.ORGANIZATIONS),
            new Tenant("kognitos", KognitosTokens.RESTRICTED, Tenant.ORGANIZATIONS),
            new Tenant("kognitos", "kgn_nobody", Tenant.ORGANIZATIONS),
            new Tenant("tours", ToursCredentials.ADMIN_KEY, Tenant.PERMISSIONS),
            new Tenant("tours", ToursCredentials.MEMBER_KEY, Tenant.PERMISSIONS));

    private final URI server;
    private final Sandbox sandbox;

    TenantsTest(EmbeddedServer server, Sandbox sandbox) {
        this.server = server.getURI();
        this.sandbox = sandbox;
    }

    @Test
    void each_tenant_alone_has_an_answer_of_their_own() {
        assertThat(references().values()).doesNotHaveDuplicates().hasSameSizeAs(TENANTS);
    }

    @Test
    void each_of_many_interleaved_answers_is_the_tenants_own() throws InterruptedException {
        Map<Tenant, Object> references = references();
        Map<Object, Tenant> whose = new ConcurrentHashMap<>();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger crossed = new AtomicInteger();
        Semaphore places = new Semaphore(AT_ONCE);

        for (Tenant tenant : interleaved()) {
            places.acquire();
            var unused = tenant.ask(server).whenComplete((answer, bug) -> {
                boolean own = Tenant.usual(answer).equals(references.get(tenant))
                        && Tenant.in(answer, "reference")
                                .allMatch(it -> tenant.equals(whose.merge(it, tenant, (one, other) -> one)));
                (own ? answered : crossed).incrementAndGet();
                places.release();
            });
        }
        places.acquire(AT_ONCE);

        assertThat(crossed).hasValue(0);
        assertThat(answered).hasValue(OPERATIONS);
        assertThat(whose).as("a source's reference for one refusal").hasSizeGreaterThan(10);
    }

    @Test
    void identical_questions_of_one_tenant_are_shared_and_those_of_two_are_not() {
        Map<Tenant, Object> references = references();
        sandbox.faults().on("GET", "/transactionlink/organizations/workspaces").delay(Duration.ofMillis(300));
        sandbox.calls().clear();

        List<Tenant> two = List.of(TENANTS.get(0), TENANTS.get(1), TENANTS.get(0), TENANTS.get(1), TENANTS.get(0));
        List<CompletableFuture<Map<String, Object>>> asked =
                two.stream().map(tenant -> tenant.ask(server)).toList();

        for (int i = 0; i < two.size(); i++) {
            assertThat(Tenant.usual(asked.get(i).join())).isEqualTo(references.get(two.get(i)));
        }
        assertThat(sandbox.calls().all()).hasSize(2);
        sandbox.faults().clear();
    }

    private Map<Tenant, Object> references() {
        Map<Tenant, Object> references = new LinkedHashMap<>();
        TENANTS.forEach(
                tenant -> references.put(tenant, Tenant.usual(tenant.ask(server).join())));
        return references;
    }

    private static List<Tenant> interleaved() {
        return new Random(4711)
                .ints(OPERATIONS, 0, TENANTS.size())
                .mapToObj(TENANTS::get)
                .toList();
    }
}
