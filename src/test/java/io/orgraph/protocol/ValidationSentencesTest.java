package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each validation rule of the GraphQL specification is applied: one document for each breaks it. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.limits.rate", value = "0")
class ValidationSentencesTest {
    private final Web web;

    ValidationSentencesTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Executable definitions | type X { a: Int } query { __typename }",
                "Operation name uniqueness | query A { __typename } query A { __typename }",
                "Lone anonymous operation | { __typename } query A { __typename }",
                "Field selections | { nope }",
                "Field selection merging | { a: __typename a: organizations { totalCount } }",
                "Leaf field selections | { organizations }",
                "Leaf field selections, of a scalar | { __typename { a } }",
                "Argument names | { organizations(nope: 1) { totalCount } }",
                "Argument uniqueness | { organizations(first: 1, first: 1) { totalCount } }",
                "Required arguments | { node { id } }",
                "Fragment name uniqueness | { ...F } fragment F on Query { __typename } fragment F on Query { __typename }",
                "Fragment spread type existence | { ... on Nope { __typename } }",
                "Fragments on object, interface or union types | { ... on String { __typename } }",
                "Fragments must be used | { __typename } fragment F on Query { __typename }",
                "Fragment spread target defined | { ...F }",
                "Fragment spreads must not form cycles | { ...F } fragment F on Query { ...F }",
                "Fragment spread is possible | { ... on Organization { id } }",
                "Values of correct type | { organizations(first: \"x\") { totalCount } }",
                "Input object field names | { organizations(filter: { nope: 1 }) { totalCount } }",
                "Input object field uniqueness | { organizations(filter: { name: \"a\", name: \"b\" }) { totalCount } }",
                "Input object required fields | mutation { removeOrganizationMembership(input: {}) { userErrors { code } } }",
                "Directives are defined | { __typename @nope }",
                "Directives are in valid locations | query @skip(if: true) { __typename }",
                "Directives are unique per location | { __typename @skip(if: false) @skip(if: false) }",
                "Variable uniqueness | query($a: Int, $a: Int) { organizations(first: $a) { totalCount } }",
                "Variables are input types | query($a: Organization) { __typename }",
                "All variable uses defined | { organizations(first: $a) { totalCount } }",
                "All variables used | query($a: Int) { __typename }",
                "All variable usages are allowed | query($a: String) { organizations(first: $a) { totalCount } }"
            })
    void each_validation_rule_of_the_language_is_applied(String rule, String document) {
        Reply reply = web.post("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}", "Accept", Web.GRAPHQL);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(reply.json()).containsOnlyKeys("errors");
    }
}
