package io.orgraph.graph.schema;

import static java.util.Objects.requireNonNull;

import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.orgraph.model.SourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Appends the calls and permissions of each field to its description. Introspection does not return applied directives, and
 * it is what a playground and an editor show.
 */
final class CallDocumentation {
    private CallDocumentation() {}

    /** Changes the descriptions of the registry. */
    static void addTo(TypeDefinitionRegistry schema) {
        schema.getTypes(ObjectTypeDefinition.class).forEach(type -> {
            schema.remove(type);
            schema.add(type.transform(to -> to.fieldDefinitions(documented(type.getFieldDefinitions()))));
        });
        schema.getTypes(InterfaceTypeDefinition.class).forEach(type -> {
            schema.remove(type);
            schema.add(type.transform(to -> to.definitions(documented(type.getFieldDefinitions()))));
        });
    }

    private static List<FieldDefinition> documented(List<FieldDefinition> fields) {
        return fields.stream().map(CallDocumentation::documented).toList();
    }

    private static FieldDefinition documented(FieldDefinition field) {
        Description description = field.getDescription();
        String more = list("Calls", field.getDirectives("calls"), List.of("method", "path"))
                + list("Requires", field.getDirectives("requiresPermission"), List.of("permission"));
        return description == null || more.isEmpty()
                ? field
                : field.transform(to ->
                        to.description(new Description(description.getContent().strip() + more, null, true)));
    }

    /** A Markdown list with one item for each kind of source. */
    private static String list(String title, List<Directive> directives, List<String> parts) {
        Map<String, String> byKind = directives.stream()
                .collect(Collectors.toMap(
                        directive -> ((EnumValue) value(directive, "source")).getName(),
                        directive -> parts.stream()
                                .map(part -> ((StringValue) value(directive, part)).getValue())
                                .collect(Collectors.joining(" ", "`", "`")),
                        (some, more) -> some + ", " + more,
                        LinkedHashMap::new));
        return byKind.isEmpty()
                ? ""
                : byKind.entrySet().stream()
                        .map(entry -> "\n- " + label(SourceKind.valueOf(entry.getKey())) + ": " + entry.getValue())
                        .collect(Collectors.joining("", "\n\n" + title + ":", ""));
    }

    private static String label(SourceKind kind) {
        return switch (kind) {
            case TRANSACTIONLINK -> "TransactionLink";
            case KOGNITOS -> "Kognitos";
            case TOURS -> "Tours";
        };
    }

    private static Value<?> value(Directive directive, String argument) {
        return requireNonNull(
                requireNonNull(directive.getArgument(argument), argument).getValue());
    }
}
