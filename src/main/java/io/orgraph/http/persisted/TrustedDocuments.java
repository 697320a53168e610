package io.orgraph.http.persisted;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The documents of the manifest that is loaded, which changes while requests are answered, and what is counted of them. */
public final class TrustedDocuments {
    private final TrustMode mode;
    private final Map<TrustEvent, LongAdder> counts = new EnumMap<>(TrustEvent.class);
    private volatile Manifest manifest = Manifest.EMPTY;
    private volatile Meter meter = (name, nanos) -> {};

    public TrustedDocuments(TrustMode mode) {
        this.mode = mode;
        for (TrustEvent event : TrustEvent.values()) {
            counts.put(event, new LongAdder());
        }
    }

    public TrustMode mode() {
        return mode;
    }

    /** From now on these documents are trusted, and no others. */
    public void load(Manifest changed) {
        manifest = changed;
    }

    /** Null for an unknown id. */
    public @Nullable TrustedDocument find(String id) {
        return manifest.find(id);
    }

    /** Null for a text that is not of the manifest. */
    public @Nullable TrustedDocument ofText(String text) {
        return manifest.ofText(text);
    }

    public int size() {
        return all().size();
    }

    /** As they are now, in the manifest's order. */
    public Collection<TrustedDocument> all() {
        return manifest.documents();
    }

    public void count(TrustEvent event) {
        requireNonNull(counts.get(event)).increment();
    }

    /** How often that happened since the start. */
    public long of(TrustEvent event) {
        return requireNonNull(counts.get(event)).sum();
    }

    /** Tells the meter of each trusted operation. */
    public void measureBy(Meter given) {
        meter = given;
    }

    public void ended(TrustedDocument document, long nanos) {
        meter.ended(document.name(), nanos);
    }

    /** Measures trusted operations by their names. Returns quickly and never throws. */
    @FunctionalInterface
    public interface Meter {
        void ended(String operation, long nanos);
    }
}
