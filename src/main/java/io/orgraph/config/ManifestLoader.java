package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.orgraph.graph.operation.DocumentPreparation;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.http.persisted.TrustedDocuments;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Loads each manifest at start, and again when its file changes, before the first request for one of its documents. A
 * document with a fault stops the start where only the manifest's run.
 */
@Context
final class ManifestLoader {
    private static final int SECONDS = 5;

    private final Settings settings;
    private final DocumentPreparation engine;
    private final List<LoadedManifest> loaded = new ArrayList<>();
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(ManifestLoader::thread);

    ManifestLoader(Environment environment, TrustedDocumentSets documents, DocumentPreparation engine) {
        this.settings = new Settings(environment);
        this.engine = engine;
        load("", ManifestFile.OF_ALL, documents.usual());
        documents.forEachOwn((frontEnd, trusted) -> load(frontEnd, FrontEndSettings.prefixOf(frontEnd), trusted));
        if (!loaded.isEmpty()) {
            var unused = checks.scheduleWithFixedDelay(this::reload, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Loads each file again that has changed. */
    synchronized void reload() {
        loaded.forEach(LoadedManifest::reload);
    }

    private void load(String frontEnd, String prefix, TrustedDocuments trusted) {
        ManifestFile file = ManifestFile.of(settings, prefix);
        if (file != null) {
            loaded.add(new LoadedManifest(frontEnd, file, trusted, engine));
        }
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
