package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.operations.persisted-queries", value = "0")
class PersistedQueriesOffTest {
    private static final String DOCUMENT = "query Off { __typename }";

    private final Web web;

    PersistedQueriesOffTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @Test
    void a_text_with_its_hash_runs_and_the_hash_alone_is_not_supported() {
        assertThat(web.post(PersistedQueryTest.byBoth(DOCUMENT)).json()).containsKey("data");

        Reply reply = web.post(PersistedQueryTest.byHash(DOCUMENT));

        assertThat(reply.text()).contains("\"message\":\"PersistedQueryNotSupported\"");
        assertThat(reply.code()).isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
    }
}
