package io.orgraph.graph.operation;

import io.orgraph.credential.SourceCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Who an operation is run for.
 *
 * @param name safe to print; null where the deployment requires no authentication
 * @param canWrite whether the caller's scopes allow mutations, by POST
 * @param credentials the caller's for the sources
 * @param session that the credentials are from; null for those of headers
 */
public record Caller(
        @Nullable String name,
        boolean canWrite,
        SourceCredentials credentials,
        @Nullable CallerSession session) {
    /** Any caller, where no authentication is required, without a credential. */
    public static final Caller ANONYMOUS = new Caller(null, true, SourceCredentials.WITHOUT_CREDENTIALS, null);
}
