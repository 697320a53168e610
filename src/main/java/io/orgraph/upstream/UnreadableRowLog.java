package io.orgraph.upstream;

import io.orgraph.model.SourceName;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators see of rows that could not be read: their number, and a line for each answer that held some. */
final class UnreadableRowLog {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRowLog.class);

    private final SourceName source;
    private final LongAdder rows = new LongAdder();

    UnreadableRowLog(SourceName source) {
        this.source = source;
    }

    /** So many rows of that call's answer. There is never a row, an id or a query in the line. */
    void leftOut(Call call, int count, String request) {
        rows.add(count);
        LOG.warn(
                "{} {}: {} {} of the response could not be read, request {}",
                source,
                call.endpoint(),
                count,
                count == 1 ? "row" : "rows",
                request);
    }

    /** Since the start. */
    long rows() {
        return rows.sum();
    }
}
