package io.orgraph.http.security;

import io.orgraph.credential.Credential;
import io.orgraph.model.SourceName;
import java.util.Map;
import java.util.Set;

/**
 * The transport's settings of the deployment's sources.
 *
 * @param sources the sources that a request may send a credential for
 * @param ownCredentials the deployment's own credentials, for requests that send none
 */
public record HttpSettings(Set<SourceName> sources, Map<SourceName, Credential> ownCredentials) {

    /** Throws IllegalArgumentException for a credential of an unknown source. */
    public HttpSettings {
        sources = Set.copyOf(sources);
        ownCredentials = Map.copyOf(ownCredentials);
        if (!sources.containsAll(ownCredentials.keySet())) {
            throw new IllegalArgumentException("A credential is for a source that is not configured");
        }
    }
}
