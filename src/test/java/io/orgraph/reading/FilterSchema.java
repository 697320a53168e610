package io.orgraph.reading;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the schema says of lists that can be filtered and ordered. */
final class FilterSchema {
    private static final TypeDefinitionRegistry SCHEMA =
            new SchemaParser().parse(Path.of("schema.graphqls").toFile());

    private FilterSchema() {}

    /** Every field with a filter: the type that has it, its name, and the type of its items. */
    static List<Field> fields() {
        return SCHEMA.getTypes(ObjectTypeDefinition.class).stream()
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> field.getInputValueDefinitions().stream()
                                .anyMatch(argument -> argument.getName().equals("filter")))
                        .map(field -> new Field(type.getName(), field.getName(), node(field))))
                .toList();
    }

    /** Every field that is a connection and has no such argument. */
    static Set<String> connectionsWithout(String argument) {
        return SCHEMA.getTypes(ObjectTypeDefinition.class).stream()
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field ->
                                TypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection"))
                        .filter(field -> field.getInputValueDefinitions().stream()
                                .noneMatch(each -> each.getName().equals(argument)))
                        .map(field -> type.getName() + "." + field.getName()))
                .collect(Collectors.toSet());
    }

    /** Each field of that filter, with the filter's name. */
    static List<String> filters(String input) {
        return SCHEMA.getTypes(InputObjectTypeDefinition.class).stream()
                .filter(type -> type.getName().equals(input + "Filter"))
                .flatMap(type -> type.getInputValueDefinitions().stream())
                .map(field -> input + "Filter." + field.getName())
                .toList();
    }

    /** Each field that a list can be ordered by, with the name of their enum. */
    static List<String> orders(String input) {
        return SCHEMA.getTypes(EnumTypeDefinition.class).stream()
                .filter(type -> type.getName().equals(input + "OrderField"))
                .flatMap(type -> type.getEnumValueDefinitions().stream())
                .map(value -> input + "OrderField." + value.getName())
                .toList();
    }

    private static String node(FieldDefinition field) {
        return TypeUtil.unwrapAll(field.getType()).getName().replace("Connection", "");
    }

    /** A field with a filter. */
    record Field(String type, String name, String node) {
        @Override
        public String toString() {
            return type + "." + name;
        }
    }
}
