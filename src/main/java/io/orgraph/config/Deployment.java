package io.orgraph.config;

import io.orgraph.credential.Credential;
import io.orgraph.model.SourceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The configured sources of this deployment. */
record Deployment(List<SourceSettings> sources) {

    Deployment {
        sources = List.copyOf(sources);
    }

    Set<SourceName> names() {
        return sources.stream().map(SourceSettings::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The deployment's own credentials, for callers who send none. */
    Map<SourceName, Credential> credentials() {
        Map<SourceName, Credential> own = new LinkedHashMap<>();
        for (SourceSettings source : sources) {
            Credential credential = source.credential();
            if (credential != null) {
                own.put(source.name(), credential);
            }
        }
        return own;
    }
}
