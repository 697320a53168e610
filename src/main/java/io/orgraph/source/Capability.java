package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source has a capability.
 *
 * @param reason why not; null where it has
 */
public record Capability(CapabilityName name, @Nullable String reason) {

    public boolean isSupported() {
        return reason == null;
    }
}
