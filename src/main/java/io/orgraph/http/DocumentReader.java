package io.orgraph.http;

import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.http.persisted.Sha256;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a request names its document: by {@code query}, by the hash in its extensions, by both, or by an id. Where two of
 * these could be different documents, the request is refused.
 */
final class DocumentReader {
    private static final String PERSISTED_QUERY = "persistedQuery";
    /** Some clients of Relay number their requests by it, beside the text: there it is no document's. */
    private static final String ID = "id";

    /** The standard's proposal, and what Relay's documentation and Meta's servers use. */
    static final List<String> IDS = List.of("documentId", "doc_id", ID);

    private static final Problem AMBIGUOUS = Problem.notWellFormed(
            "The document is named in two ways: send either 'query' with or without its hash, or one id as 'documentId'");
    private static final Problem NO_ID =
            Problem.notWellFormed("'documentId' and 'doc_id' must be strings, or be left out");
    private static final Problem NO_DOCUMENT = Problem.notWellFormed("'query' must be a string: the document");
    private static final Problem NO_HASH = Problem.notWellFormed(
            "'extensions.persistedQuery' must be {\"version\": 1, \"sha256Hash\": \"<64 lower-case hexadecimal digits>\"}");

    private DocumentReader() {}

    static Checked<OperationDocument> read(Map<?, ?> members) {
        Object query = members.get("query");
        if (query != null && !(query instanceof String)) {
            return Checked.refused(NO_DOCUMENT);
        }
        Object extensions = members.get("extensions");
        Object persisted = extensions instanceof Map<?, ?> named ? named.get(PERSISTED_QUERY) : null;
        boolean byText = persisted != null || !(query == null || query.equals(""));
        return idIn(members, byText)
                .flatMap(id -> id.isPresent() ? byId(id.get(), byText) : without((String) query, persisted));
    }

    private static Checked<OperationDocument> byId(String id, boolean byText) {
        return byText ? Checked.refused(AMBIGUOUS) : Checked.passed(new OperationDocument.Id(id));
    }

    private static Checked<OperationDocument> without(@Nullable String query, @Nullable Object persisted) {
        if (persisted != null) {
            return byHash(persisted, query);
        }
        return query == null ? Checked.refused(NO_DOCUMENT) : Checked.passed(new OperationDocument.Text(query));
    }

    /** The one id that the request has under whatever names. */
    private static Checked<Optional<String>> idIn(Map<?, ?> members, boolean byText) {
        Set<Object> ids = new HashSet<>();
        for (String name : IDS) {
            Object id = members.get(name);
            if (id != null && !(name.equals(ID) && (byText || !(id instanceof String)))) {
                ids.add(id);
            }
        }
        if (ids.size() > 1) {
            return Checked.refused(AMBIGUOUS);
        }
        Object id = ids.isEmpty() ? null : ids.iterator().next();
        return id == null || id instanceof String
                ? Checked.passed(Optional.ofNullable((String) id))
                : Checked.refused(NO_ID);
    }

    private static Checked<OperationDocument> byHash(Object persisted, @Nullable String query) {
        if (!(persisted instanceof Map<?, ?> members)
                || !isOne(members.get("version"))
                || !(members.get("sha256Hash") instanceof String hash)
                || !Sha256.isHash(hash)) {
            return Checked.refused(NO_HASH);
        }
        return Checked.passed(
                query == null ? new OperationDocument.Hash(hash) : new OperationDocument.HashedText(query, hash));
    }

    private static boolean isOne(@Nullable Object version) {
        return version instanceof Number number && new BigDecimal(number.toString()).compareTo(BigDecimal.ONE) == 0;
    }
}
