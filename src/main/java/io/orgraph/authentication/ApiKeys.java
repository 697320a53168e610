package io.orgraph.authentication;

import io.orgraph.credential.Secret;
import io.orgraph.validation.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The API keys that the deployment has issued. */
final class ApiKeys {
    private final List<ApiKey> keys;

    /** Throws IllegalArgumentException where two names have the same key: the log could not tell them apart. */
    ApiKeys(List<ApiKey> keys) {
        this.keys = List.copyOf(keys);
        Set<KeyHash> seen = new HashSet<>();
        for (ApiKey key : keys) {
            Limits.check(seen.add(key.hash()), key.name() + ".hash", "another name has the same key");
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Null for an unknown key. All hashes are compared, so that the time taken does not depend on the position. */
    @Nullable Principal holderOf(Secret shown) {
        KeyHash hash = KeyHash.of(shown);
        Principal holder = null;
        for (ApiKey key : keys) {
            if (key.hash().equals(hash)) {
                holder = key.principal();
            }
        }
        return holder;
    }
}
