package io.orgraph.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.http.CallEffect;
import io.orgraph.sandbox.http.Request;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CallRecordTest {
    private final CallRecord record = new CallRecord();

    @Test
    void beyond_its_capacity_the_oldest_calls_are_forgotten() {
        addCalls(CallRecord.CAPACITY + 2);

        var all = record.all();

        assertThat(all).hasSize(10_000);
        assertThat(all.get(0).path()).isEqualTo("/2");
        assertThat(all.get(9_999).path()).isEqualTo("/10001");
    }

    @Test
    void what_was_read_does_not_change_with_later_calls() {
        addCalls(1);

        var before = record.all();

        record.clear();
        assertThat(before).hasSize(1);
        assertThat(record.all()).isEmpty();
    }

    @RepeatedTest(100)
    void calls_at_the_same_time_are_all_kept() {
        var request = request("/", null);

        IntStream.range(0, CallRecord.CAPACITY)
                .parallel()
                .forEach(status -> record.add(request, status, CallEffect.ANSWERED));

        assertThat(record.all().stream().map(RecordedCall::status))
                .hasSize(10_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_line_holds_the_query_only_if_there_was_one() {
        record.add(request("/a", null), 200, CallEffect.ANSWERED);
        record.add(request("/a", "page=%30"), 200, CallEffect.ANSWERED);

        var lines = record.all().stream().map(RecordedCall::line);

        assertThat(lines).containsExactly("GET /a", "GET /a?page=%30");
    }

    private void addCalls(int count) {
        for (int i = 0; i < count; i++) {
            record.add(request("/" + i, null), 200, CallEffect.ANSWERED);
        }
    }

    private static Request request(String path, @Nullable String query) {
        return new Request("GET", path, query, Map.of(), "");
    }
}
