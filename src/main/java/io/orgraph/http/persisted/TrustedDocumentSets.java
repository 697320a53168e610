package io.orgraph.http.persisted;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The trusted documents of each front end: its own, or those of the deployment. */
public final class TrustedDocumentSets {
    private final TrustedDocuments usual;
    private final Map<String, TrustedDocuments> own;

    /** Those of the deployment, and those of front ends by their names. */
    public TrustedDocumentSets(TrustedDocuments usual, Map<String, TrustedDocuments> own) {
        this.usual = usual;
        this.own = new LinkedHashMap<>(own);
    }

    public TrustedDocuments of(String frontEnd) {
        return own.getOrDefault(frontEnd, usual);
    }

    /** Those of front ends that have their own, by name. */
    public void forEachOwn(BiConsumer<String, TrustedDocuments> each) {
        own.forEach(each);
    }

    /** Whether any front end has its own. */
    public boolean hasOwn() {
        return !own.isEmpty();
    }

    /** The deployment's. */
    public TrustedDocuments usual() {
        return usual;
    }
}
