package io.orgraph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.graph.schema.NodeType;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every type of node can be found by its id. */
class NodesTest {
    private static final SourceRegistry NO_SOURCES = new SourceRegistry(List.of());
    private static final List<Nodes.Row> ROWS = Nodes.rows(NO_SOURCES);

    @Test
    void each_type_of_node_is_found_in_one_way() {
        assertThat(ROWS.stream().map(Nodes.Row::type)).containsExactlyInAnyOrderElementsOf(NodeType.ALL);
    }

    @Test
    void each_row_that_is_missing_stops_the_start() {
        for (Nodes.Row row : ROWS) {
            List<Nodes.Row> less =
                    ROWS.stream().filter(other -> !other.equals(row)).toList();

            assertThatThrownBy(() -> new Nodes(less))
                    .hasMessage(
                            "Types of nodes without a loader: [" + row.type().name() + "]");
        }
    }
}
