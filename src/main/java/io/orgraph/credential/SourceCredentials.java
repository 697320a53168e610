package io.orgraph.credential;

import io.orgraph.model.SourceName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source credentials of one request, at most one for each source. */
public record SourceCredentials(Map<SourceName, Credential> credentials) {
    public static final SourceCredentials WITHOUT_CREDENTIALS = new SourceCredentials(Map.of());

    public SourceCredentials {
        credentials = Map.copyOf(credentials);
    }

    /** Null where the request has none for this source: then the source is not called. */
    public @Nullable Credential credentialFor(SourceName source) {
        return credentials.get(source);
    }
}
