package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.protocol.Web;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What Orgraph uses of micronaut-graphql: its settings, and the bean that runs its engine. */
class EngineInvocationTest {
    private final EmbeddedServer server = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of("micronaut.server.port", -1, "orgraph.sandbox.port", 0, GraphQLConfiguration.PATH_CONFIG, "/moved"));
    private final Web web = new Web(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_transport_and_the_module_have_one_bean_that_runs_the_engine() {
        GraphqlService service = server.getApplicationContext().getBean(GraphqlService.class);

        assertThat(server.getApplicationContext().getBean(GraphQLInvocation.class))
                .isInstanceOf(EngineInvocation.class)
                .isSameAs(service);
    }

    @Test
    void what_comes_past_the_steps_of_http_does_not_run() {
        GraphQLInvocation invocation = server.getApplicationContext().getBean(GraphQLInvocation.class);
        GraphQLInvocationData data = new GraphQLInvocationData("{ __typename }", null, Map.of());

        Mono<?> result = Mono.from(invocation.invoke(data, HttpRequest.GET("/moved"), null));

        assertThatThrownBy(result::block).hasMessageContaining("only through the steps of http");
    }

    @Test
    void the_path_of_the_module_is_the_path_of_the_endpoint() {
        assertThat(web.send("POST", "/moved", Web.TYPENAME, "Content-Type", Web.JSON)
                        .status())
                .isEqualTo(200);
    }
}
