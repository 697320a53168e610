package io.orgraph.sandbox.transactionlink;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids as callers write them. */
final class Ids {
    private Ids() {}

    /** The id, if the text is one in its full form; capitals are fine. Anything else is a bad request. */
    static UUID read(String name, @Nullable String text) {
        if (text == null) {
            throw Refused.badRequest(name + " is missing");
        }
        UUID id = parsed(text);
        if (id == null || !id.toString().equalsIgnoreCase(text)) {
            throw Refused.badRequest(name + " is not a UUID");
        }
        return id;
    }

    private static @Nullable UUID parsed(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
