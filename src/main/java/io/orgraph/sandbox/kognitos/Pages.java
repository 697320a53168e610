package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.JsonBody;
import java.util.List;

/**
 * Cuts lists into the pages that calls ask for.
 *
 * @param tokens that lead from page to page
 */
record Pages(PageTokens tokens) {
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    /** The page of that list, under that key. */
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

    /** Everything that a token holds for; no part can be taken for another, since none holds a line break. */
    private static String binding(Call call, int size) {
        return String.join(
                "\n",
                String.join("/", call.request().segments()),
                call.parameter("filter").replace("\n", "\\n"),
                call.parameter("order_by").replace("\n", "\\n"),
                Integer.toString(size));
    }
}
