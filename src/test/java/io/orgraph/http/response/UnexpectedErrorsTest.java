package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.http.FailingEngine;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = FailingEngine.PROPERTY, value = "true")
class UnexpectedErrorsTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Web web;

    UnexpectedErrorsTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop_listening() {
        root.detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ now }", "{ later }"})
    void a_bug_is_500_and_its_place_is_in_the_log_with_the_requests_id_and_its_text_nowhere(String query) {
        Reply reply = web.post("{\"query\":\"" + query + "\"}", "X-Request-Id", "r-" + query.length());

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("INTERNAL");
        assertThat(reply.requestId()).isEqualTo("r-" + query.length());
        assertThat(reply.header("X-Request-Id")).isEqualTo("r-" + query.length());
        assertThat(reply.text()).doesNotContain("canary", "10.0.0.1", "Exception");
        assertThat(errorsInLog())
                .singleElement()
                .asString()
                .contains("r-" + query.length(), FailingEngine.class.getName())
                .doesNotContain("canary", "10.0.0.1");
    }

    private List<String> errorsInLog() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .toList();
    }
}
