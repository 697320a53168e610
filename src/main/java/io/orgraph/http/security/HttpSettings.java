package io.orgraph.http.security;

import io.orgraph.credential.Credential;
import io.orgraph.model.SourceName;
import java.util.Map;
import java.util.Set;

/**
 * What the transport has to know of the deployment.
 *
 * @param sources the sources that a request may bring a credential for
 * @param ownCredentials what the deployment itself shows to a source when the request brings nothing
 */
public record HttpSettings(Set<SourceName> sources, Map<SourceName, Credential> ownCredentials) {

    /** Throws IllegalArgumentException where a credential is for a source that does not exist. */
    public HttpSettings {
        sources = Set.copyOf(sources);
        ownCredentials = Map.copyOf(ownCredentials);
        if (!sources.containsAll(ownCredentials.keySet())) {
            throw new IllegalArgumentException("A credential is for a source that is not configured");
        }
    }
}
