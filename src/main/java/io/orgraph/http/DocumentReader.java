package io.orgraph.http;

import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.http.persisted.Sha256;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a request names its document: by {@code query}, by the hash in its extensions, or by both. */
final class DocumentReader {
    private static final String PERSISTED_QUERY = "persistedQuery";
    private static final Problem NO_DOCUMENT = Problem.badRequest("'query' must be a string: the document");
    private static final Problem NO_HASH = Problem.badRequest(
            "'extensions.persistedQuery' must be {\"version\": 1, \"sha256Hash\": \"<64 lower-case hexadecimal digits>\"}");

    private DocumentReader() {}

    static Checked<OperationDocument> read(@Nullable Object query, @Nullable Object extensions) {
        Object persisted = extensions instanceof Map<?, ?> members ? members.get(PERSISTED_QUERY) : null;
        if (query != null && !(query instanceof String)) {
            return Checked.refused(NO_DOCUMENT);
        }
        return persisted == null ? byText((String) query) : byHash(persisted, (String) query);
    }

    private static Checked<OperationDocument> byText(@Nullable String query) {
        return query == null ? Checked.refused(NO_DOCUMENT) : Checked.passed(new OperationDocument.Text(query));
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
