package io.orgraph.http.persisted;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manifest as clients' tools write it: graphql-codegen and Relay an object of ids and documents, Apollo a list of
 * operations. What it refuses is an IllegalArgumentException that says where, and repeats no document.
 */
public final class ManifestReader {
    private static final JsonMapper MAPPER = JsonMapper.createDefault();
    private static final String APOLLO = "apollo-persisted-query-manifest";
    private static final Pattern NAME =
            Pattern.compile("(?m)^\\s*(?:query|mutation|subscription)\\s+([_A-Za-z][_0-9A-Za-z]*)");
    private static final int LONGEST_NAME = 64;

    private ManifestReader() {}

    public static Manifest read(byte[] json) {
        Map<String, Object> members;
        try {
            members = MAPPER.readValue(json, Argument.mapOf(String.class, Object.class));
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException("it is not a JSON object", unreadable);
        }
        if (members == null) {
            throw new IllegalArgumentException("it is not a JSON object");
        }
        return new Manifest(members.containsKey("format") ? ofApollo(members) : ofIds(members));
    }

    private static Map<String, TrustedDocument> ofIds(Map<String, Object> members) {
        Map<String, TrustedDocument> documents = new LinkedHashMap<>();
        members.forEach((id, text) -> add(id, null, text, documents));
        return documents;
    }

    private static Map<String, TrustedDocument> ofApollo(Map<String, Object> members) {
        if (!APOLLO.equals(members.get("format")) || !(members.get("operations") instanceof List<?> operations)) {
            throw new IllegalArgumentException(
                    "its format is neither that of Apollo (" + APOLLO + ") nor an object of ids and documents");
        }
        if (!(members.get("version") instanceof Number version) || version.intValue() != 1) {
            throw new IllegalArgumentException("its version is not 1");
        }
        Map<String, TrustedDocument> documents = new LinkedHashMap<>();
        for (Object operation : operations) {
            if (!(operation instanceof Map<?, ?> one) || !(one.get("id") instanceof String id)) {
                throw new IllegalArgumentException("an operation of it has no id");
            }
            add(id, one.get("name"), one.get("body"), documents);
        }
        return documents;
    }

    private static void add(
            String id, @Nullable Object name, @Nullable Object text, Map<String, TrustedDocument> documents) {
        if (id.isEmpty() || !(text instanceof String document) || document.isBlank()) {
            throw new IllegalArgumentException("the document number " + (documents.size() + 1) + " of it has no text");
        }
        String called =
                name instanceof String given && NAME.matcher("query " + given).matches() ? given : nameIn(document);
        documents.put(id, new TrustedDocument(id, shortened(called), document));
    }

    private static String nameIn(String document) {
        Matcher name = NAME.matcher(document);
        return name.find() ? name.group(1) : "anonymous";
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
