package io.orgraph.source;

import io.orgraph.model.SourceName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of this deployment, in the order of their names. */
public final class SourceRegistry {
    private final Map<SourceName, Source> byName = new LinkedHashMap<>();

    public SourceRegistry(Collection<Source> sources) {
        sources.stream()
                .sorted(Comparator.comparing(Source::name))
                .forEach(source -> byName.put(source.name(), source));
    }

    public List<Source> all() {
        return List.copyOf(byName.values());
    }

    public @Nullable Source find(SourceName name) {
        return byName.get(name);
    }

    /** The source that a client's text names, which need not be a name at all. */
    public @Nullable Source find(String text) {
        return byName.values().stream()
                .filter(source -> source.name().value().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** Throws IllegalStateException for an unknown name: ids are checked against the names before any call. */
    public Source get(SourceName name) {
        Source source = find(name);
        if (source == null) {
            throw new IllegalStateException(
                    "No source " + name + " is configured: its ids must be refused on decoding");
        }
        return source;
    }
}
