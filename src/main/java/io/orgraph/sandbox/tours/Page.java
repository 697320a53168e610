package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Request;
import java.io.IOException;
import java.util.List;

/**
 * One page of a list; a page past the last is empty.
 *
 * @param data on this page
 * @param total number of items on all pages
 * @param number of this page, from 1
 * @param limit size of a page
 */
record Page(List<? extends JsonBody> data, int total, int number, int limit) implements JsonBody {
    private static final Sizes USUAL = new Sizes(10, 100);

    /**
     * The sizes of pages.
     *
     * @param usual default size
     * @param largest maximum size
     */
    record Sizes(int usual, int largest) {}

    /** The requested page; a limit beyond the maximum is lowered, one that is not a positive number is refused. */
    static Page of(List<? extends JsonBody> all, Request request) {
        return of(all, request, USUAL);
    }

    /** As that, for a list with pages of another size. */
    static Page of(List<? extends JsonBody> all, Request request, Sizes sizes) {
        int number = parameter(request, "page", 1);
        int limit = Math.min(parameter(request, "limit", sizes.usual()), sizes.largest());
        int from = (int) Math.min((number - 1L) * limit, all.size());
        int to = Math.min(from + limit, all.size());
        return new Page(all.subList(from, to), all.size(), number, limit);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("data");
        JsonBody.array(data).writeTo(out);
        out.writeNumberField("total", total);
        out.writeNumberField("page", number);
        out.writeNumberField("limit", limit);
        out.writeNumberField("totalPages", (total + limit - 1) / limit);
        out.writeEndObject();
    }

    private static int parameter(Request request, String name, int fallback) {
        String text = request.parameter(name);
        if (text == null) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // Refused below, like a number that is too small.
        }
        throw Refused.badRequest(name + " is not a whole number from 1");
    }
}
