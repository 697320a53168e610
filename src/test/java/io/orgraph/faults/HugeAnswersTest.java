package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.GraphAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A source sends 64 MB again and again, to four callers side by side: it is read as far as an answer may go, and no further. */
class HugeAnswersTest {
    private static final int SIZE = 64 << 20;
    private static final int AT_ONCE = 4;
    private static final int IN_ALL = 48;
    private static final long MOST_MEANWHILE = 32 << 20;

    /** The first time, when the pool of buffers gets what it keeps from then on: some chunks of 8 MB. */
    private static final long MOST_AT_FIRST = 64 << 20;

    /** Pools keep some of what they had; of the 48 answers, 2 MB each as far as they are read, they would keep 96 MB. */
    private static final long MOST_AFTERWARDS = 24 << 20;

    private final FaultServer server = FaultServer.with(Fault.json("[]"));
    private final ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    private final Facade facade = new Facade(settings());
    private final MemoryWatch memory = new MemoryWatch();

    @AfterEach
    void close() {
        memory.close();
        callers.shutdownNow();
        facade.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void memory_grows_by_less_than_32_mb_while_they_come_and_is_given_back(Huge answer) {
        askSideBySide();
        server.now(answer.fault.get());
        memory.watch();
        askSideBySide();
        assertThat(memory.mostGrowth()).isLessThan(MOST_AT_FIRST);
        memory.watch();

        List<GraphAnswer> answers = askSideBySide();

        assertThat(answers)
                .allSatisfy(told -> assertThat(told.failures())
                        .containsExactly("organizations.nodes.0.workspaces UPSTREAM_BAD_RESPONSE"));
        assertThat(memory.mostGrowth()).isLessThan(MOST_MEANWHILE);
        await().untilAsserted(() -> assertThat(memory.growth()).isLessThan(MOST_AFTERWARDS));
    }

    /** Each by a caller of its own, so that each is an answer of its own. */
    private List<GraphAnswer> askSideBySide() {
        List<CompletableFuture<GraphAnswer>> asked = IntStream.range(0, IN_ALL)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> ask("tot_CANARY_" + number), callers))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** No deadline for a busy machine, which collects its garbage all the time; and the circuit never opens. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of("orgraph.limits.operation-timeout", "60s"));
        settings.putAll(Facade.source(
                "crm", "transactionlink", server.url(), Map.of("call-timeout", "30s", "circuit-calls", 1_000_000)));
        return settings;
    }

    private GraphAnswer ask(String credential) {
        return facade.ask(
                        "{ organizations { nodes { workspaces { nodes { name } } } } }",
                        Map.of(),
                        Map.of("Orgraph-Credential-crm", credential))
                .answer();
    }

    @SuppressWarnings("ImmutableEnumChecker") // A supplier of faults has no state; a lambda cannot say so.
    enum Huge {
        WITH_A_LENGTH(() -> Fault.sized(SIZE)),
        IN_CHUNKS_WITHOUT_END(() -> Fault.endless(SIZE)),
        WHEN_UNPACKED(() -> Fault.bomb(SIZE));

        private final Supplier<Fault> fault;

        Huge(Supplier<Fault> fault) {
            this.fault = fault;
        }
    }
}
