package io.orgraph.graph.pagination;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.loading.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Any bytes as a cursor: refused, or the cursor that is given out for its place. */
class CursorFuzzTest {
    private static final String LIST = "list";

    @FuzzTest(maxDuration = "20s")
    void a_cursor_is_refused_or_one_that_is_given_out(byte[] bytes) {
        check(new String(bytes, StandardCharsets.UTF_8));
        check(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static void check(String text) {
        Answer<Position> answer = Cursors.decode(text, LIST);
        if (!answer.fold(
                place -> Cursors.encode(place, LIST).equals(text), failure -> failure.code() == Code.BAD_USER_INPUT)) {
            throw new AssertionError(answer.toString());
        }
    }
}
