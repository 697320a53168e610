package io.orgraph.credential;

import io.orgraph.model.SourceName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks: the credentials of one request, one per source at most. */
public record SourceCredentials(Map<SourceName, Credential> credentials) {
    public static final SourceCredentials WITHOUT_CREDENTIALS = new SourceCredentials(Map.of());

    public SourceCredentials {
        credentials = Map.copyOf(credentials);
    }

    /** Null where the caller has none for this source: then the source is not called. */
    public @Nullable Credential credentialFor(SourceName source) {
        return credentials.get(source);
    }
}
