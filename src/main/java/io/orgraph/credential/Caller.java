package io.orgraph.credential;

import io.orgraph.model.SourceName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks: the credentials of one request, one per source at most. */
public record Caller(Map<SourceName, Credential> credentials) {
    public static final Caller WITHOUT_CREDENTIALS = new Caller(Map.of());

    public Caller {
        credentials = Map.copyOf(credentials);
    }

    /** Null where the caller has none for this source: then the source is not called. */
    public @Nullable Credential credentialFor(SourceName source) {
        return credentials.get(source);
    }
}
