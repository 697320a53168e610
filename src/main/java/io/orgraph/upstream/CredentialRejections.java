package io.orgraph.upstream;

import io.orgraph.credential.Fingerprint;
import io.orgraph.model.SourceName;

/** Is told when a source rejects a credential. It is called on event loops: it returns quickly and never throws. */
@FunctionalInterface
public interface CredentialRejections {
    void rejected(SourceName source, Fingerprint credential);
}
