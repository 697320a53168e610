package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.orgraph.failure.Answer;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.FaultServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A broken connection is noticed each time where io_uring is asked for; a machine that does not have it shows the same of NIO. .ci/run
 * io_uring says which it was, and repeats the tests of connections and faults by it.
 */
class IoUringTest {
    private static final int TIMES = 30;

    @ParameterizedTest
    @EnumSource(
            names = {
                "RESET_BEFORE_A_BYTE",
                "RESET_IN_THE_HEAD",
                "RESET_IN_THE_BODY",
                "CLOSED_IN_THE_HEAD",
                "CLOSED_IN_THE_BODY"
            })
    void a_connection_that_breaks_is_no_timeout(Broken broken) {
        try (Wire wire = new Wire(Map.of("orgraph.http.transport", "io_uring"))) {
            for (int time = 0; time < TIMES; time++) {
                try (FaultServer source = FaultServer.with(broken.fault)) {
                    assertThat(Sample.failure(read(wire.to(source)))).isEqualTo(broken.failureOfRead());
                }
            }
        }
    }

    private static Answer<List<RoleJson>> read(RestClient client) {
        return Awaited.soon(client.read(Sample.roles(), Argument.listOf(RoleJson.class)));
    }
}
