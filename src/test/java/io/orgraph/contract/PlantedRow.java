package io.orgraph.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.orgraph.testkit.UnreadableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a list that cannot be read, on whichever page it comes. */
record PlantedRow(@Nullable JsonNode row) {

    /** The row at that place of the first list that was sent. */
    static PlantedRow at(int index, List<Exchange> exchanges) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (Exchange exchange : exchanges) {
            UnreadableRow.inRows(exchange.answered().body(), rows -> found.isEmpty() ? found.addAll(rows) : rows);
        }
        return new PlantedRow(found.get(index));
    }

    boolean isThere() {
        return row != null;
    }

    String in(String body) {
        return UnreadableRow.inRows(body, rows -> {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).equals(row)) {
                    rows.set(i, NullNode.instance);
                }
            }
            return rows;
        });
    }
}
