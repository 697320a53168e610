package io.orgraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Descriptions list the calls and permissions of the directives, which introspection does not return. */
class CallDocumentationTest {
    private static final String SDL = """
            directive @calls(source: SourceKind!, method: String!, path: String!) repeatable on FIELD_DEFINITION
            directive @requiresPermission(source: SourceKind!, permission: String!) repeatable on FIELD_DEFINITION
            enum SourceKind { TRANSACTIONLINK KOGNITOS TOURS }
            type Query implements Shared {
              "People."
              people: Int
                @calls(source: TRANSACTIONLINK, method: "GET", path: "/people")
                @calls(source: TOURS, method: "GET", path: "/me")
                @calls(source: TOURS, method: "GET", path: "/people/{person}")
                @requiresPermission(source: TOURS, permission: "users.read")
              "A number."
              number: Int
              undescribed: Int @calls(source: KOGNITOS, method: "GET", path: "/people")
            }
            interface Shared {
              "People."
              people: Int @calls(source: KOGNITOS, method: "GET", path: "/people")
            }
            """;

    private final TypeDefinitionRegistry schema = new SchemaParser().parse(SDL);

    CallDocumentationTest() {
        CallDocumentation.addTo(schema);
    }

    @Test
    void a_description_ends_with_a_list_of_the_calls_and_one_of_the_permissions() {
        assertThat(description("Query", "people")).isEqualTo("""
                People.

                Calls:
                - TransactionLink: `GET /people`
                - Tours: `GET /me`, `GET /people/{person}`

                Requires:
                - Tours: `users.read`""");
        assertThat(description("Shared", "people")).isEqualTo("People.\n\nCalls:\n- Kognitos: `GET /people`");
    }

    @Test
    void the_description_of_a_field_without_calls_is_unchanged() {
        assertThat(description("Query", "number")).isEqualTo("A number.");
    }

    private String description(String type, String field) {
        ImplementingTypeDefinition<?> definition =
                (ImplementingTypeDefinition<?>) Objects.requireNonNull(schema.getTypeOrNull(type));
        return definition.getFieldDefinitions().stream()
                .filter(candidate -> candidate.getName().equals(field))
                .findFirst()
                .map(FieldDefinition::getDescription)
                .orElseThrow()
                .getContent();
    }
}
