package io.orgraph.faults;

import java.util.Map;
import java.util.Objects;

/**
 * What has to come of a fault.
 *
 * @param millis how long the operation may take
 */
record Statement(MatrixCell cell, int millis) {

    static Statement of(Map<String, String> row) {
        String most = Objects.requireNonNull(row.get("ms"), "ms");
        return new Statement(MatrixCell.stated(row), most.isEmpty() ? 0 : Integer.parseInt(most));
    }
}
