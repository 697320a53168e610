package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlResponse.Status;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Checked<GraphqlResponse> RESPONSE =
            Checked.passed(new GraphqlResponse.Single(Status.EXECUTED, Map.of(), Duration.ZERO));

    private final List<String> seen = new ArrayList<>();
    private final Handler end = exchange -> {
        seen.add("end");
        return CompletableFuture.completedFuture(RESPONSE);
    };
    private final Exchange exchange = new Exchange(HttpRequest.GET("/graphql"), new byte[0]);

    @Test
    void the_first_step_is_outermost_and_the_end_comes_last() {
        Handler chain = Step.chain(List.of(passing("first"), passing("second")), end);

        Checked<GraphqlResponse> answer =
                chain.handle(exchange).toCompletableFuture().join();

        assertThat(seen).containsExactly("first", "second", "end");
        assertThat(answer).isSameAs(RESPONSE);
    }

    @Test
    void nothing_behind_a_step_that_refuses_runs() {
        Step refusing = (request, next) -> Step.refuse(Problem.FOREIGN_PAGE);
        Handler chain = Step.chain(List.of(passing("first"), refusing, passing("third")), end);

        Checked<GraphqlResponse> answer =
                chain.handle(exchange).toCompletableFuture().join();

        assertThat(seen).containsExactly("first");
        assertThat(answer).isEqualTo(Checked.refused(Problem.FOREIGN_PAGE));
    }

    @Test
    void what_no_step_has_found_out_cannot_be_read() {
        assertThatThrownBy(exchange::principal).hasMessage("nobody was authenticated");
        assertThatThrownBy(exchange::operation).hasMessage("no operation was read");
        assertThatThrownBy(exchange::credentials).hasMessage("no credentials were found");
        assertThatThrownBy(exchange::context).hasMessage("no budget was given");
    }

    private Step passing(String name) {
        return (request, next) -> {
            seen.add(name);
            return next.handle(request);
        };
    }
}
