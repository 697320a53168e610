package io.orgraph.config;

import io.micronaut.context.exceptions.ConfigurationException;
import io.orgraph.graph.operation.DocumentPreparation;
import io.orgraph.http.persisted.Manifest;
import io.orgraph.http.persisted.TrustEvent;
import io.orgraph.http.persisted.TrustMode;
import io.orgraph.http.persisted.TrustedDocument;
import io.orgraph.http.persisted.TrustedDocuments;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One manifest as its file was read last, each document parsed, validated and measured. A changed file that cannot be
 * taken leaves what was loaded before.
 */
final class LoadedManifest {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestLoader.class);

    private final String of;
    private final ManifestFile file;
    private final TrustedDocuments trusted;
    private final DocumentPreparation engine;
    private List<Object> version;

    /**
     * Loads it.
     *
     * @param frontEnd whose it is; empty for the deployment's
     */
    LoadedManifest(String frontEnd, ManifestFile file, TrustedDocuments trusted, DocumentPreparation engine) {
        this.of = frontEnd.isEmpty() ? "" : " of front end " + frontEnd;
        this.file = file;
        this.trusted = trusted;
        this.engine = engine;
        this.version = file.version();
        load(file.read());
        LOG.info("Manifest{}: {} documents, mode {}", of, trusted.size(), trusted.mode());
    }

    /** Loads the file again where it has changed. */
    void reload() {
        if (version.equals(file.version())) {
            return;
        }
        version = file.version();
        try {
            load(file.read());
            trusted.count(TrustEvent.RELOADED);
            LOG.info("Manifest{} changed: {} documents", of, trusted.size());
        } catch (RuntimeException broken) {
            trusted.count(TrustEvent.RELOAD_FAILED);
            String why = broken instanceof ConfigurationException ? broken.getMessage() : "it could not be read";
            LOG.warn("The changed manifest{} is not taken, the one before stays: {}", of, why);
        }
    }

    private void load(Manifest manifest) {
        int faulty = 0;
        for (TrustedDocument document : manifest.documents()) {
            List<String> faults = engine.prepare(document.text());
            if (!faults.isEmpty()) {
                faulty++;
                LOG.warn("Manifest{}: {} ({}) cannot run: {}", of, document.name(), document.id(), faults.get(0));
            }
        }
        if (faulty > 0 && trusted.mode() == TrustMode.ONLY) {
            throw Settings.wrong(file.setting(), faulty + " of its documents cannot run, as the log says");
        }
        trusted.load(manifest);
    }
}
