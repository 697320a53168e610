package io.orgraph.http.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.orgraph.graph.operation.ResponseObject;
import io.orgraph.json.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, collections, texts, numbers, booleans, enum values and nulls as JSON, in UTF-8. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** Longer texts are not copied, so that a huge one is not in memory once more. */
    private static final int MOST_TO_COPY = 4096;

    /** In bytes. Most answers are not longer; the room for a longer one grows. */
    private static final int MOST_ANSWERS = 2048;

    private JsonWriter() {}

    /** A value that is none of these is written as its text. */
    public static byte[] write(Object value) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(MOST_ANSWERS);
                JsonGenerator json = FACTORY.createGenerator(bytes)) {
            write(json, value);
            json.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            writeText(json, text);
        } else if (value instanceof ResponseObject object) {
            writeObject(json, object);
        } else if (value instanceof Map<?, ?> members) {
            writeObject(json, members);
        } else if (value instanceof Collection<?> items) {
            writeArray(json, items);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            writeNumber(json, number);
        } else {
            json.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /** Most texts need no escape: then their bytes are copied as they are, which takes less than a look at each character. */
    private static void writeText(JsonGenerator json, String text) throws IOException {
        if (text.length() > MOST_TO_COPY) {
            json.writeString(text);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (PlainText.is(bytes)) {
            json.writeRawUTF8String(bytes, 0, bytes.length);
        } else {
            json.writeString(text);
        }
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> members) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.writeFieldName(String.valueOf(member.getKey()));
            write(json, member.getValue());
        }
        json.writeEndObject();
    }

    private static void writeObject(JsonGenerator json, ResponseObject object) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < object.size(); i++) {
            json.writeFieldName(object.encodedNameAt(i));
            write(json, object.valueAt(i));
        }
        json.writeEndObject();
    }

    private static void writeArray(JsonGenerator json, Collection<?> items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(json, item);
        }
        json.writeEndArray();
    }

    private static void writeNumber(JsonGenerator json, Number number) throws IOException {
        if (number instanceof Integer small) {
            json.writeNumber(small);
        } else if (number instanceof Double real) {
            json.writeNumber(real);
        } else if (number instanceof Float real) {
            json.writeNumber(real);
        } else if (number instanceof BigInteger big) {
            json.writeNumber(big);
        } else if (number instanceof BigDecimal exact) {
            json.writeNumber(exact);
        } else {
            json.writeNumber(number.longValue());
        }
    }
}
