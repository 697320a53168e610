package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes fields as proto3 JSON: fields with default values are omitted. */
final class Proto3Json {
    private Proto3Json() {}

    static void text(JsonGenerator out, String field, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.writeStringField(field, value);
        }
    }

    static void time(JsonGenerator out, String field, @Nullable Instant value) throws IOException {
        text(out, field, value == null ? null : value.toString());
    }

    static void number(JsonGenerator out, String field, int value) throws IOException {
        if (value != 0) {
            out.writeNumberField(field, value);
        }
    }

    static void flag(JsonGenerator out, String field, boolean value) throws IOException {
        if (value) {
            out.writeBooleanField(field, true);
        }
    }

    static void texts(JsonGenerator out, String field, List<String> values) throws IOException {
        items(out, field, values.stream().map(Proto3Json::string).toList());
    }

    static void items(JsonGenerator out, String field, List<? extends JsonBody> values) throws IOException {
        if (!values.isEmpty()) {
            out.writeFieldName(field);
            JsonBody.array(values).writeTo(out);
        }
    }

    private static JsonBody string(String value) {
        return out -> out.writeString(value);
    }
}
