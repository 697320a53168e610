package io.orgraph.attack;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What ids are made of, by their types and by the names of the fields that they are given in. */
final class Ids {
    private static final Map<String, Integer> OWN_PARTS =
            Map.of("O", 0, "W", 1, "U", 1, "OM", 1, "I", 1, "OR", 1, "WR", 2, "WM", 2);
    private static final String USUAL = "0b7f2d3c-1111-4222-8333-944455556666";

    private Ids() {}

    /** How many parts of it can be spelt by an attacker: the organization's too, where the source names it. */
    static int partsOf(String type, String source) {
        return own(type) + (source.equals("transactionlink") ? 0 : 1);
    }

    /** An id with one part spelt in an odd way, and the others as usual. */
    static String of(String type, String source, int part, String spelling) {
        boolean named = !source.equals("transactionlink");
        String[] parts = new String[own(type) + 1];
        Arrays.fill(parts, USUAL);
        parts[0] = named ? USUAL : "";
        parts[named ? part : part + 1] = spelling;
        return Forged.id(type, source, parts);
    }

    /** The types of id that a field of this name is for. */
    static List<String> typesOf(String field) {
        return switch (field) {
            case "organizationId" -> List.of("O");
            case "workspaceId" -> List.of("W");
            case "roleId" -> List.of("WR", "OR");
            case "membershipId" -> List.of("OM");
            case "invitationId" -> List.of("I");
            default -> List.of("U");
        };
    }

    /** What stands in the fields that are not attacked. */
    static Object usual(String field, GraphQLInputType type, String source) {
        if (type instanceof GraphQLEnumType values) {
            return values.getValues().get(0).getName();
        }
        return switch (((GraphQLNamedType) type).getName()) {
            case "ID" -> usualId(typesOf(field).get(0), source);
            case "Int" -> 1;
            case "Boolean" -> true;
            default -> field.equals("source") ? source : "a@b.example";
        };
    }

    static List<String> before(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static String usualId(String type, String source) {
        return partsOf(type, source) == 0 ? Forged.organization(source) : of(type, source, 0, USUAL);
    }

    private static int own(String type) {
        return OWN_PARTS.getOrDefault(type, 0);
    }
}
