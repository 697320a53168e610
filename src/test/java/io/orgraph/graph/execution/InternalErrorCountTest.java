package io.orgraph.graph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import io.orgraph.testkit.LogLines;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bug in each row of a list is one stack in the log, and a count. */
class InternalErrorCountTest {
    private final GraphQLContext operation = GraphQLContext.newContext().build();

    @Test
    void the_first_at_a_place_has_its_stack_and_the_others_are_counted_when_the_operation_ends() {
        try (LogLines log = new LogLines().at("INFO", InternalErrorHandler.class.getName())) {
            IntStream.range(0, 2900).forEach(row -> met("Organization.roles"));
            InternalErrorCount.ended(operation, "r-1");

            assertThat(log.all()).hasSize(2);
            assertThat(log.all().get(0))
                    .startsWith(
                            "ERROR Internal error in Organization.roles, request r-1: java.lang.IllegalStateException")
                    .contains("\tat io.orgraph.graph.execution.InternalErrorCountTest.met");
            assertThat(log.all().get(1))
                    .startsWith("ERROR 2899 more internal errors of the same kind in Organization.roles,")
                    .endsWith(", request r-1");
        }
    }

    @Test
    void another_place_has_a_stack_of_its_own_and_what_happened_once_no_count() {
        try (LogLines log = new LogLines().at("INFO", InternalErrorHandler.class.getName())) {
            met("Organization.roles");
            met("Workspace.roles");
            InternalErrorCount.ended(operation, "r-1");

            assertThat(log.all()).hasSize(2).allMatch(line -> line.startsWith("ERROR Internal error in "));
        }
    }

    @Test
    void an_operation_without_a_bug_says_nothing() {
        try (LogLines log = new LogLines().at("INFO", InternalErrorHandler.class.getName())) {
            InternalErrorCount.ended(operation, "r-1");

            assertThat(log.all()).isEmpty();
        }
    }

    private void met(String field) {
        InternalErrorCount.of(operation).met(new IllegalStateException("CANARY"), field, "r-1");
    }
}
