package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audits by which graphql-http tells whether a server keeps to the protocol, all levels of them: of the draft of 2023. */
@MicronautTest
@Property(name = "orgraph.http.protocol", value = "2023")
@Property(name = "micronaut.server.port", value = "-1")
class GraphqlOverHttpTest {
    private final Web web;

    GraphqlOverHttpTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    static Stream<Audit> audits() {
        return Stream.of(RequestAudits.all(), ParameterAudits.all(), ResponseAudits.all())
                .flatMap(audits -> audits);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("audits")
    void the_server(Audit audit) {
        Reply reply = audit.question().apply(web);

        audit.expectation().accept(reply);
    }

    @Test
    void there_are_61_audits_and_no_two_are_the_same() {
        Stream<String> ids = audits().map(Audit::id);

        assertThat(ids).hasSize(61).doesNotHaveDuplicates();
    }
}
