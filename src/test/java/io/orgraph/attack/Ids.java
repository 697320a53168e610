package io.orgraph.attack;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What ids are made of, by their types and by the names of the fields that they are given in. */
final class Ids {
    /** What a part of an id names. Two ids of one input name the same by it, or they would not go together. */
    enum Part {
        ORGANIZATION,
        WORKSPACE,
        USER,
        ROLE,
        MEMBERSHIP,
        INVITATION,
        AUDIT_ENTRY,
        API_KEY
    }

    private static final Map<String, List<Part>> PARTS = Map.of(
            "O", List.of(Part.ORGANIZATION),
            "W", List.of(Part.ORGANIZATION, Part.WORKSPACE),
            "U", List.of(Part.ORGANIZATION, Part.USER),
            "OM", List.of(Part.ORGANIZATION, Part.MEMBERSHIP),
            "I", List.of(Part.ORGANIZATION, Part.INVITATION),
            "AE", List.of(Part.ORGANIZATION, Part.AUDIT_ENTRY),
            "AK", List.of(Part.ORGANIZATION, Part.API_KEY),
            "OR", List.of(Part.ORGANIZATION, Part.ROLE),
            "WR", List.of(Part.ORGANIZATION, Part.WORKSPACE, Part.ROLE),
            "WM", List.of(Part.ORGANIZATION, Part.WORKSPACE, Part.USER));
    private static final String USUAL = "0b7f2d3c-1111-4222-8333-944455556666";

    private Ids() {}

    /** The parts that can be spelt by an attacker: the organization's is one where the source names it. */
    static List<Part> partsOf(String type, String source) {
        return Objects.requireNonNull(PARTS.get(type)).stream()
                .filter(part -> part != Part.ORGANIZATION || isNamed(source))
                .toList();
    }

    /** An id with some parts, where it has them, spelt like that, and the others as usual. */
    static String of(String type, String source, Map<Part, String> spelt) {
        String[] parts = Objects.requireNonNull(PARTS.get(type)).stream()
                .map(part -> part == Part.ORGANIZATION && !isNamed(source) ? "" : spelt.getOrDefault(part, USUAL))
                .toArray(String[]::new);
        return Forged.id(type, source, parts);
    }

    /** The type of id that a field of this name is for, in an input of that operation. */
    static String typeOf(String operation, String field) {
        return switch (field) {
            case "organizationId" -> "O";
            case "workspaceId" -> "W";
            case "roleId" -> operation.contains("Organization") || operation.contains("Invitation") ? "OR" : "WR";
            case "membershipId" -> "OM";
            case "id" -> "WM";
            case "invitationId" -> "I";
            case "apiKeyId" -> "AK";
            default -> "U";
        };
    }

    /** What stands in the fields that are no ids. */
    static Object usual(String field, GraphQLInputType type, String source) {
        if (type instanceof GraphQLEnumType values) {
            return values.getValues().get(0).getName();
        }
        return switch (((GraphQLNamedType) type).getName()) {
            case "Int" -> 1;
            case "Boolean" -> true;
            default -> field.equals("source") ? source : "a@b.example";
        };
    }

    private static boolean isNamed(String source) {
        return !source.equals("transactionlink");
    }
}
