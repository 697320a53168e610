package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.http.persisted.TrustedDocuments;
import io.orgraph.http.security.FrontEnds;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates the front ends, and which documents run at each. */
@Factory
final class FrontEndFactory {
    @Context
    FrontEnds frontEnds(Environment environment) {
        return new FrontEndSettings(new Settings(environment)).all(FrontEndSettings.names(environment));
    }

    /** A front end without a manifest and a mode has those of the deployment. */
    @Context
    TrustedDocumentSets documents(Environment environment) {
        Settings settings = new Settings(environment);
        Map<String, TrustedDocuments> own = new LinkedHashMap<>();
        for (String name : FrontEndSettings.names(environment)) {
            String prefix = FrontEndSettings.prefixOf(name);
            if (ManifestFile.isSet(settings, prefix)) {
                own.put(name, new TrustedDocuments(ManifestFile.mode(settings, prefix)));
            }
        }
        return new TrustedDocumentSets(new TrustedDocuments(ManifestFile.mode(settings, ManifestFile.OF_ALL)), own);
    }
}
