package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.orgraph.graph.operation.DocumentPreparation;
import io.orgraph.http.persisted.Manifest;
import io.orgraph.http.persisted.TrustEvent;
import io.orgraph.http.persisted.TrustMode;
import io.orgraph.http.persisted.TrustedDocument;
import io.orgraph.http.persisted.TrustedDocuments;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the manifest at start, and again when its file changes, each document parsed, validated and measured before the
 * first request for it. A document with a fault stops the start where only the manifest's run. A changed file that cannot
 * be taken leaves what was loaded before.
 */
@Context
final class ManifestLoader {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestLoader.class);
    private static final int SECONDS = 5;

    private final TrustedDocuments trusted;
    private final DocumentPreparation engine;
    private final @Nullable ManifestFile file;
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(ManifestLoader::thread);
    private List<Object> version = List.of();

    ManifestLoader(Environment environment, TrustedDocuments trusted, DocumentPreparation engine) {
        this.trusted = trusted;
        this.engine = engine;
        this.file = ManifestFile.of(new Settings(environment));
        if (file != null) {
            version = file.version();
            load(file.read());
            LOG.info("Manifest: {} documents, mode {}", trusted.size(), trusted.mode());
            var unused = checks.scheduleWithFixedDelay(this::reload, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Loads the file again where it has changed. */
    synchronized void reload() {
        if (file == null || version.equals(file.version())) {
            return;
        }
        version = file.version();
        try {
            load(file.read());
            trusted.count(TrustEvent.RELOADED);
            LOG.info("Manifest changed: {} documents", trusted.size());
        } catch (RuntimeException broken) {
            trusted.count(TrustEvent.RELOAD_FAILED);
            String why = broken instanceof ConfigurationException ? broken.getMessage() : "it could not be read";
            LOG.warn("The changed manifest is not taken, the one before stays: {}", why);
        }
    }

    private void load(Manifest manifest) {
        int faulty = 0;
        for (TrustedDocument document : manifest.documents()) {
            List<String> faults = engine.prepare(document.text());
            if (!faults.isEmpty()) {
                faulty++;
                LOG.warn("Manifest: {} ({}) cannot run: {}", document.name(), document.id(), faults.get(0));
            }
        }
        if (faulty > 0 && trusted.mode() == TrustMode.ONLY) {
            throw Settings.wrong(ManifestFile.PATH, faulty + " of its documents cannot run, as the log says");
        }
        trusted.load(manifest);
    }

    @PreDestroy
    void close() {
        checks.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "manifest");
        thread.setDaemon(true);
        return thread;
    }
}
