package io.orgraph.http.persisted;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of a deployment's own clients, by id and by text. */
public final class Manifest {
    static final Manifest EMPTY = new Manifest(Map.of());

    private static final String SHA_256 = "sha256:";

    private final Map<String, TrustedDocument> byId;
    private final Map<String, TrustedDocument> byText = new HashMap<>();

    Manifest(Map<String, TrustedDocument> byId) {
        this.byId = new LinkedHashMap<>(byId);
        byId.values().forEach(document -> byText.putIfAbsent(document.text(), document));
    }

    public Collection<TrustedDocument> documents() {
        return byId.values();
    }

    /** By its id, with or without the prefix that says that it is a hash. */
    @Nullable TrustedDocument find(String id) {
        TrustedDocument exact = byId.get(id);
        return exact != null || !id.startsWith(SHA_256) ? exact : byId.get(id.substring(SHA_256.length()));
    }

    @Nullable TrustedDocument ofText(String text) {
        return byText.get(text);
    }
}
