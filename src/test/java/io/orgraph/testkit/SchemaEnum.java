package io.orgraph.testkit;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of an enum of the schema. */
public final class SchemaEnum {

    private SchemaEnum() {}

    /** By their names. Throws where the schema has no such enum. */
    public static Set<String> values(String name) {
        try {
            EnumTypeDefinition found = new SchemaParser()
                    .parse(Files.readString(Path.of("schema.graphqls")))
                    .getTypeOrNull(name, EnumTypeDefinition.class);
            return Objects.requireNonNull(found, name).getEnumValueDefinitions().stream()
                    .map(EnumValueDefinition::getName)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
