package io.orgraph.source.tours;

import io.micronaut.json.tree.JsonNode;
import io.orgraph.model.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list in any of the forms that it may be sent in: the documented envelope, a part of that, or the bare array. */
record ListJson(
        List<JsonNode> rows,
        @Nullable Integer total,
        @Nullable Integer limit,
        @Nullable Integer totalPages) {

    /** {@code own} is the list's own key for its items. Throws IllegalArgumentException where there is no list. */
    static ListJson of(JsonNode sent, String own) {
        if (sent.isArray()) {
            return new ListJson(rows(sent), null, null, null);
        }
        ItemJson envelope = new ItemJson(sent);
        return new ListJson(
                rows(array(envelope, own)),
                envelope.count("total"),
                envelope.count("limit"),
                envelope.count("totalPages"));
    }

    /**
     * Whether it says that it belongs to another organization. The lists take no id: they are those of the credential's
     * own organization, whichever was meant.
     */
    boolean isOfAnotherThan(OrganizationId organization) {
        List<String> reported = rows.stream()
                .filter(JsonNode::isObject)
                .map(ItemJson::new)
                .map(item -> item.text("organizationId"))
                .filter(Objects::nonNull)
                .toList();
        return !organization.isOfCredential() && !reported.isEmpty() && !reported.contains(organization.value());
    }

    private static JsonNode array(ItemJson envelope, String own) {
        for (String key : List.of("data", own)) {
            JsonNode array = envelope.field(key, JsonNode::isArray);
            if (array != null) {
                return array;
            }
        }
        throw new IllegalArgumentException("An answer lacks " + own);
    }

    private static List<JsonNode> rows(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>(array.size());
        array.values().forEach(rows::add);
        return rows;
    }
}
