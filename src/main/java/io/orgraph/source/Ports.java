package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import java.util.EnumSet;
import java.util.Set;

/** Reads the capabilities of ports from their annotations. */
final class Ports {
    private Ports() {}

    /** Throws IllegalArgumentException for a class that is not a port. */
    static CapabilityName capabilityOf(Class<? extends Port> port) {
        CapabilityOf capability = port.getAnnotation(CapabilityOf.class);
        if (capability == null) {
            throw new IllegalArgumentException(port.getSimpleName() + " stands for no capability");
        }
        return capability.value();
    }

    /** The capabilities of all ports that the adapter implements. */
    static Set<CapabilityName> capabilitiesOf(Adapter adapter) {
        Set<CapabilityName> found = EnumSet.noneOf(CapabilityName.class);
        for (Class<?> type = adapter.getClass(); type != null; type = type.getSuperclass()) {
            addFrom(type, found);
        }
        return found;
    }

    private static void addFrom(Class<?> type, Set<CapabilityName> found) {
        CapabilityOf capability = type.getAnnotation(CapabilityOf.class);
        if (capability != null) {
            found.add(capability.value());
        }
        for (Class<?> implemented : type.getInterfaces()) {
            addFrom(implemented, found);
        }
    }
}
