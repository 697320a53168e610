package io.orgraph.graph;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orgraph.loading.Place;
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
        Cursors.decode(text, LIST).fold(place -> isWhole(place, text), failure -> true);
    }

    private static boolean isWhole(Place place, String text) {
        if (!Cursors.encode(place, LIST).equals(text)) {
            throw new AssertionError("two cursors for one place");
        }
        return true;
    }
}
