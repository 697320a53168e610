package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import io.orgraph.model.CapabilityReason;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source has a capability.
 *
 * @param reason why not; null where it has
 * @param isVerified whether a public document of the source describes what is sent for it
 */
public record Capability(CapabilityName name, @Nullable String reason, boolean isVerified) {

    /** Why not, for programs; null where it has. No source has an endpoint that is not called. */
    public @Nullable CapabilityReason reasonCode() {
        return isSupported() ? null : CapabilityReason.NO_ENDPOINT;
    }

    public boolean isSupported() {
        return reason == null;
    }
}
