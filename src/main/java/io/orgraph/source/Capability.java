package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source has a capability.
 *
 * @param reason why not; null where it has
 * @param isVerified whether a public document of the source describes what is sent for it
 */
public record Capability(CapabilityName name, @Nullable String reason, boolean isVerified) {

    public boolean isSupported() {
        return reason == null;
    }
}
