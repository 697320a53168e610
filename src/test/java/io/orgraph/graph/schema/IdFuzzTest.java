package io.orgraph.graph.schema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Health;
import io.orgraph.model.NodeId;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.source.Adapter;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import io.orgraph.upstream.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Any bytes as an id: refused, or the id that is given out for what it names, and one segment of a path. */
class IdFuzzTest {
    private static final Adapter NOTHING = () -> SourceKind.TRANSACTIONLINK;
    private static final GlobalIds IDS = new GlobalIds(
            new SourceRegistry(List.of(new Source(new SourceName("crm"), NOTHING, () -> Health.NOT_CALLED_YET))));
    private static final Endpoint ENDPOINT = Endpoint.delete("/a/{id}/b");

    @FuzzTest(maxDuration = "20s")
    void an_id_is_refused_or_one_that_is_given_out(byte[] bytes) {
        check(new String(bytes, StandardCharsets.UTF_8));
        check(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static void check(String text) {
        Answer<NodeId> answer = IDS.decode(text);
        if (!answer.fold(id -> isWhole(id, text), failure -> failure.code() == Code.BAD_USER_INPUT)) {
            throw new AssertionError(answer.toString());
        }
    }

    private static boolean isWhole(NodeId id, String text) {
        boolean segment = id.value().isEmpty() || ENDPOINT.at(id).pathAndQuery().split("/", -1).length == 4;
        return segment && GlobalIds.encode(id).equals(text);
    }
}
