package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Request;
import java.io.IOException;
import java.util.List;

/**
 * One page of a list; a page past the last is empty.
 *
 * @param content of this page
 * @param total number of items on all pages
 * @param size of a full page
 * @param number of this page, from 0
 */
record Page(List<? extends JsonBody> content, int total, int size, int number) implements JsonBody {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 1000;

    /** The requested page; a size beyond the maximum is lowered, one that is not a number is refused. */
    static Page of(List<? extends JsonBody> all, Request request) {
        int number = parameter(request, "page", 0, 0);
        int size = Math.min(parameter(request, "size", 1, DEFAULT_SIZE), LARGEST_SIZE);
        int from = (int) Math.min((long) number * size, all.size());
        int to = Math.min(from + size, all.size());
        return new Page(all.subList(from, to), all.size(), size, number);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("content");
        JsonBody.array(content).writeTo(out);
        out.writeNumberField("totalElements", total);
        out.writeNumberField("totalPages", (total + size - 1) / size);
        out.writeNumberField("size", size);
        out.writeNumberField("number", number);
        out.writeEndObject();
    }

    private static int parameter(Request request, String name, int least, int fallback) {
        String text = request.parameter(name);
        if (text == null) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // Refused below, like a number that is too small.
        }
        throw Refused.badRequest(name + " is not a whole number from " + least);
    }
}
