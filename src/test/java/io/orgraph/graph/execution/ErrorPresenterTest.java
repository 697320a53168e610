package io.orgraph.graph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPresenterTest {
    private static final String CANARY = "http://10.0.0.1 said tot_canary";

    @Test
    void an_error_with_a_code_is_told_as_it_is_and_gets_the_requests_id() {
        GraphQLError coded = error(ErrorType.DataFetchingException)
                .message("The source 'crm' refused")
                .path(List.of("a", 0))
                .extensions(Map.of("code", "FORBIDDEN", "source", "crm"))
                .build();

        Map<String, Object> told = told(coded);

        assertThat(told).containsEntry("message", "The source 'crm' refused").containsEntry("path", List.of("a", 0));
        assertThat(told.get("extensions")).isEqualTo(Map.of("code", "FORBIDDEN", "source", "crm", "requestId", "r1"));
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidSyntax, GRAPHQL_PARSE_FAILED",
        "OperationNotSupported, GRAPHQL_VALIDATION_FAILED",
        "ValidationError, BAD_USER_INPUT",
        "ExecutionAborted, BUDGET_EXCEEDED",
        "DataFetchingException, INTERNAL",
        "NullValueInNonNullableField, INTERNAL"
    })
    void an_error_without_a_code_gets_one(ErrorType kind, String code) {
        Map<String, Object> told = told(error(kind).message("m").build());

        assertThat(told.get("extensions")).isEqualTo(Map.of("code", code, "requestId", "r1"));
    }

    @ParameterizedTest
    @CsvSource({"LIMIT_EXCEEDED, BUDGET_EXCEEDED", "MUTATION_BY_GET, METHOD_NOT_ALLOWED"})
    void a_refusal_without_a_code_gets_one(Refusal refusal, String code) {
        Map<String, Object> told = told(error(refusal).message("m").build());

        assertThat(told.get("extensions")).isEqualTo(Map.of("code", code, "requestId", "r1"));
    }

    @Test
    void a_document_that_does_not_fit_the_schema_has_a_code_of_its_own() {
        GraphQLError invalid = ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.FieldUndefined)
                .description("Field 'nope' in type 'Query' is undefined")
                .build();

        Map<String, Object> told = told(invalid);

        assertThat(told.get("extensions")).isEqualTo(Map.of("code", "GRAPHQL_VALIDATION_FAILED", "requestId", "r1"));
        assertThat(Objects.toString(told.get("message"))).contains("nope");
    }

    @Test
    void the_text_and_the_extensions_of_a_bug_stay_inside() {
        GraphQLError bug = error(ErrorType.DataFetchingException)
                .message(CANARY)
                .extensions(Map.of("cause", CANARY))
                .build();

        Map<String, Object> told = told(bug);

        assertThat(told.toString()).doesNotContain("canary").contains("r1");
    }

    @Test
    void a_hundred_errors_are_told() {
        List<Map<String, Object>> told = ErrorPresenter.present(many(100), "r1");

        assertThat(told).hasSize(100).allSatisfy(error -> assertThat(error).containsEntry("message", "m"));
    }

    @Test
    void of_more_than_a_hundred_errors_the_last_one_told_counts_the_rest() {
        List<Map<String, Object>> told = ErrorPresenter.present(many(250), "r1");

        assertThat(told).hasSize(100);
        assertThat(told.get(98)).containsEntry("message", "m");
        assertThat(told.get(99)).containsEntry("message", "151 more errors are not shown");
    }

    private static List<GraphQLError> many(int count) {
        return Collections.nCopies(
                count, error(ErrorType.ValidationError).message("m").build());
    }

    private static GraphqlErrorBuilder<?> error(ErrorClassification kind) {
        return GraphqlErrorBuilder.newError().errorType(kind);
    }

    private static Map<String, Object> told(GraphQLError error) {
        return ErrorPresenter.present(List.of(error), "r1").get(0);
    }
}
