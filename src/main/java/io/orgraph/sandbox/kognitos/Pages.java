package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.JsonBody;
import java.util.List;

/**
 * Pages of lists.
 *
 * @param tokens makes and reads the page tokens
 */
record Pages(PageTokens tokens) {
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    /** The requested page of a list, as the JSON member of that name. */
    JsonBody page(Call call, String key, List<? extends JsonBody> all) {
        int size = size(call);
        String binding = binding(call, size);
        String token = call.parameter("page_token");
        int from = token.isEmpty() ? 0 : tokens.offsetIn(token, binding);
        int to = Math.min(from + size, all.size());
        return out -> {
            out.writeStartObject();
            Proto3Json.items(out, key, all.subList(from, to));
            Proto3Json.text(out, "next_page_token", to == all.size() ? "" : tokens.at(to, binding));
            out.writeEndObject();
        };
    }

    private static int size(Call call) {
        String text = call.request().parameter("page_size");
        int size = text == null ? 0 : number(text);
        if (size < 0) {
            throw Refused.invalidArgument("page_size", "page_size is negative");
        }
        return size == 0 ? DEFAULT_SIZE : Math.min(size, LARGEST_SIZE);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOne) {
            throw Refused.invalidArgument("page_size", "page_size is not a number of 32 bits");
        }
    }

    /** Everything that a token is bound to; unambiguous, since no part contains a line break. */
    private static String binding(Call call, int size) {
        return String.join(
                "\n",
                String.join("/", call.request().segments()),
                call.parameter("filter").replace("\n", "\\n"),
                call.parameter("order_by").replace("\n", "\\n"),
                Integer.toString(size));
    }
}
