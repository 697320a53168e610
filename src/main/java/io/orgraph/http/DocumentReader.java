package io.orgraph.http;

import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.http.persisted.Sha256;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a request names its document: by {@code query}, by the hash in its extensions, by both,
 * or by an id. */
final class DocumentReader {
    private static final String PERSISTED_QUERY = "persistedQuery";
    /** The standard's proposal, and what Relay's documentation and Meta's servers use. */
    static final List<String> IDS = List.of("documentId", "doc_id", "id");

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
        return persisted == null ? byTextOrId((String) query, members) : byHash(persisted, (String) query);
    }

    private static Checked<OperationDocument> byTextOrId(@Nullable String query, Map<?, ?> members) {
        if (query != null) {
            return Checked.passed(new OperationDocument.Text(query));
        }
        for (String name : IDS) {
            if (members.get(name) instanceof String id) {
                return Checked.passed(new OperationDocument.Id(id));
            }
        }
        return Checked.refused(NO_DOCUMENT);
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
