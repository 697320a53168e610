package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.orgraph.testkit.LogLines;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is thrown where a client goes in the middle of a file is not told as a bug, and what is one is. */
class BrokenConnectionsTest {
    private final UnexpectedErrors errors = new UnexpectedErrors(
            new ErrorAnswers(new RejectionCounters(), new ErrorTypes("/graphql", ProtocolVersion.SEPTEMBER_2026)));
    private final LogLines log = new LogLines();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_client_that_goes_is_no_line_in_the_log() {
        List<Exception> departures = List.of(
                new IOException("Broken pipe"),
                new SocketException("Connection reset"),
                new IOException("writevAddress(..) failed: Connection reset by peer"),
                new ClosedChannelException(),
                new EOFException());

        departures.forEach(departure -> errors.handle(HttpRequest.GET("/graphiql"), departure));

        assertThat(bugsInLog()).isEmpty();
    }

    @Test
    void any_other_failure_to_read_or_write_is() {
        List<Exception> bugs = List.of(new IOException("No space left on device"), new IOException());

        bugs.forEach(bug -> errors.handle(HttpRequest.GET("/graphiql"), bug));

        assertThat(bugsInLog()).hasSize(2);
    }

    private List<String> bugsInLog() {
        return log.all().stream()
                .filter(line -> line.contains("failed unexpectedly"))
                .toList();
    }
}
