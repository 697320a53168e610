package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.orgraph.failure.Answer;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.FaultServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Nothing that a source says, and no credential, gets into a failure or a log, at DEBUG neither. */
class SilenceTest {
    private static Wire wire;
    private static Level before;

    @BeforeAll
    static void open() {
        before = wireLogger().getLevel();
        wireLogger().setLevel(Level.OFF);
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
        wireLogger().setLevel(before);
    }

    @ParameterizedTest
    @EnumSource
    void no_text_of_a_broken_answer_is_told_on(Broken broken) {
        try (LogCapture log = LogCapture.ofEverything();
                FaultServer source = FaultServer.with(broken.fault)) {
            RestClient client = wire.to(source.url(), broken.timeouts());
            Call read = Sample.ROLES.at(Sample.id("CANARY-ID")).query("filter", "CANARY-QUERY");
            Call write = Sample.invite().json(Map.of("email", "CANARY-BODY"));

            Answer<Reply> readAnswer = Awaited.soon(client.write(Sample.as(Sample.ALICE, read)));
            Answer<Reply> writeAnswer = Awaited.soon(client.write(Sample.as(Sample.ALICE, write)));

            assertThat(readAnswer + " " + writeAnswer).doesNotContain("MARKER", "CANARY", "tot_alice", "127.0.0.1");
            assertThat(log.lines()).isNotEmpty().noneMatch(SilenceTest::tells);
        }
    }

    private static boolean tells(String line) {
        return line.contains("MARKER") || line.contains("CANARY") || line.contains("tot_alice");
    }

    private static Logger wireLogger() {
        return (Logger) LoggerFactory.getLogger(Upstreams.WIRE_LOGGER);
    }
}
