package io.orgraph.upstream;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.json.RecordReaders;
import io.orgraph.model.SourceName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the bodies that a source sends. What cannot be read is a value too, and never an exception. */
final class BodyReader {
    private static final Argument<JsonNode> ANY = Argument.of(JsonNode.class);

    private final SourceName source;
    private final ObjectMapper json;
    private final RecordReaders records = new RecordReaders();

    BodyReader(SourceName source, ObjectMapper json) {
        this.source = source;
        this.json = json.cloneWithConfiguration(null, null, new StrictReading());
    }

    <T> Answer<T> read(Reply reply, Argument<T> type) {
        try {
            T plain = records.read(reply.body(), type);
            return plain == null ? readByLibrary(reply.body(), type) : Answer.of(plain);
        } catch (IOException | RuntimeException unreadable) {
            return unreadable();
        }
    }

    private <T> Answer<T> readByLibrary(byte[] sent, Argument<T> type) throws IOException {
        CompleteBody body = new CompleteBody(sent);
        T value = json.readValue(body, type);
        return value == null || hasHoles(value) || !body.isRead() ? unreadable() : Answer.of(value);
    }

    /** Row by row only where the whole cannot be read at once: that is rare, and reading twice costs more than twice. */
    <E> Answer<ReadList<E>> readList(Reply reply, ListForm<E> form) {
        Answer<? extends E> whole = read(reply, form.envelope());
        return whole.<Answer<ReadList<E>>>fold(
                sent -> Answer.of(new ReadList<>(sent, 0)),
                failure -> read(reply, ANY).flatMap(tree -> withoutUnreadable(tree, form)));
    }

    private <E> Answer<ReadList<E>> withoutUnreadable(JsonNode tree, ListForm<E> form) {
        JsonNode rows = rowsIn(tree, form.key());
        if (rows == null || !rows.isArray()) {
            return unreadable();
        }
        Rows<JsonNode> kept =
                Rows.<JsonNode, JsonNode>read(list(rows), row -> readNode(row, form.row()) == null ? null : row);
        E sent = readNode(with(tree, form.key(), JsonNode.createArrayNode(kept.items())), form.envelope());
        return sent == null ? unreadable() : Answer.of(new ReadList<>(sent, kept.unreadable()));
    }

    private static @Nullable JsonNode rowsIn(JsonNode tree, @Nullable String key) {
        if (key == null) {
            return tree;
        }
        return tree.isObject() ? tree.get(key) : null;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>(array.size());
        array.values().forEach(rows::add);
        return rows;
    }

    private static JsonNode with(JsonNode tree, @Nullable String key, JsonNode rows) {
        if (key == null) {
            return rows;
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        tree.entries().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.put(key, rows);
        return JsonNode.createObjectNode(fields);
    }

    private <T> @Nullable T readNode(JsonNode node, Argument<T> type) {
        try {
            return json.readValueFromTree(node, type);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static boolean hasHoles(Object value) {
        return value instanceof List<?> list && list.contains(null);
    }

    private <T> Answer<T> unreadable() {
        return Answer.failed(new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, null));
    }
}
