package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import io.orgraph.model.CapabilityReason;
import io.orgraph.model.ListQuery;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source has a capability.
 *
 * @param reason why not; null where it has
 * @param isVerified whether a public document of the source describes what is sent for it
 * @param appliedBySource what the source filters and orders a list by itself; none for what lists nothing
 */
public record Capability(
        CapabilityName name, @Nullable String reason, boolean isVerified, Set<ListQuery.Part> appliedBySource) {
    public Capability {
        appliedBySource = Set.copyOf(appliedBySource);
    }

    /** Why not, for programs; null where it has. No source has an endpoint that is not called. */
    public @Nullable CapabilityReason reasonCode() {
        return isSupported() ? null : CapabilityReason.NO_ENDPOINT;
    }

    public boolean isSupported() {
        return reason == null;
    }
}
