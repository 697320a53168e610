package io.orgraph.json;

import java.util.ArrayList;
import java.util.List;

/** Reads a list whose items all have one form. */
record ListReader(ValueReader item) implements ValueReader {
    @Override
    public Object read(JsonCursor json) {
        List<Object> items = new ArrayList<>();
        json.expect('[');
        if (!json.skips(']')) {
            do {
                items.add(item.read(json));
            } while (json.hasMore(']'));
        }
        return items;
    }
}
