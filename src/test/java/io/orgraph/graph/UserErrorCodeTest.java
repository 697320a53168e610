package io.orgraph.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import io.orgraph.graph.mutation.UserErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The codes of user errors are those that the schema describes. */
class UserErrorCodeTest {

    @Test
    void the_schema_has_every_code_and_no_other() throws IOException {
        EnumTypeDefinition described = requireNonNull(new SchemaParser()
                .parse(Files.readString(Path.of("schema.graphqls")))
                .getTypeOrNull("UserErrorCode", EnumTypeDefinition.class));

        assertThat(described.getEnumValueDefinitions())
                .extracting(EnumValueDefinition::getName)
                .containsExactlyElementsOf(
                        Arrays.stream(UserErrorCode.values()).map(Enum::name).toList());
    }
}
