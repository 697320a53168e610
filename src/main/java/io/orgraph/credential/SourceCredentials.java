package io.orgraph.credential;

import io.orgraph.model.CredentialOrigin;
import io.orgraph.model.SourceName;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The source credentials of one request, at most one for each source.
 *
 * @param lent the sources whose credential is the deployment's own, since the request brought none
 */
public record SourceCredentials(Map<SourceName, Credential> credentials, Set<SourceName> lent) {
    public static final SourceCredentials WITHOUT_CREDENTIALS = new SourceCredentials(Map.of());

    public SourceCredentials {
        credentials = Map.copyOf(credentials);
        lent = Set.copyOf(lent);
    }

    /** All of them brought by the request. */
    public SourceCredentials(Map<SourceName, Credential> credentials) {
        this(credentials, Set.of());
    }

    /** Null where the request has none for this source: then the source is not called. */
    public @Nullable Credential credentialFor(SourceName source) {
        return credentials.get(source);
    }

    public CredentialOrigin originFor(SourceName source) {
        if (!credentials.containsKey(source)) {
            return CredentialOrigin.NONE;
        }
        return lent.contains(source) ? CredentialOrigin.DEPLOYMENT : CredentialOrigin.REQUEST;
    }
}
