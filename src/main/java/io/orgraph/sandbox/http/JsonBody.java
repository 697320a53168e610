package io.orgraph.sandbox.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;

/** A value that writes itself as JSON. */
@FunctionalInterface
public interface JsonBody {

    /** Writes one whole value, no more and no less. */
    void writeTo(JsonGenerator out) throws IOException;

    /** These values as one JSON array. */
    static JsonBody array(Collection<? extends JsonBody> items) {
        return out -> {
            out.writeStartArray();
            for (JsonBody item : items) {
                item.writeTo(out);
            }
            out.writeEndArray();
        };
    }
}
