package io.orgraph.graph;

import io.orgraph.source.Capability;
import io.orgraph.source.Source;
import java.util.List;

/** The fields of sources and their capabilities. */
final class SourceFields {

    private SourceFields() {}

    static List<TypeFields<?>> all() {
        return List.of(source(), capability());
    }

    private static TypeFields<?> source() {
        return TypeFields.of("Source", Source.class)
                .value("name", source -> source.name().value())
                .value("kind", Source::kind)
                .value("capabilities", Source::capabilities);
    }

    private static TypeFields<?> capability() {
        return TypeFields.of("Capability", Capability.class)
                .value("name", Capability::name)
                .value("supported", Capability::isSupported)
                .value("reason", Capability::reason);
    }
}
