package io.orgraph.openid;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The providers that people can sign in with here, by their names in the settings. */
public final class Providers {
    private final Map<String, Provider> all = new TreeMap<>();

    public Providers(Collection<Provider> providers) {
        providers.forEach(provider -> all.put(provider.settings().name(), provider));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Null where there is none of that name; without a name the only one. */
    public @Nullable Provider named(@Nullable String name) {
        if (name == null) {
            return all.size() == 1 ? all.values().iterator().next() : null;
        }
        return all.get(name);
    }

    public Collection<String> names() {
        return all.keySet();
    }
}
