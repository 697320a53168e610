package io.orgraph.sandbox.transactionlink;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses ids in requests. */
final class Ids {
    private Ids() {}

    /** Parses a UUID in its full form, in any case. Anything else is a bad request. */
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
