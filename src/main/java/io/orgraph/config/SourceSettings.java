package io.orgraph.config;

import io.orgraph.credential.Credential;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.UpstreamSettings;
import org.jspecify.annotations.Nullable;

/**
 * One source as it is configured.
 *
 * @param credential the deployment's own, for callers who bring none; null where they must
 * @param organizationName what to call the organization where no endpoint tells
 * @param accept the Accept header; null for the adapter's own
 * @param workspaces which of Kognitos' two lists of workspaces to read; null for the adapter's own choice
 * @param usersPageSize how many users to ask for at once; null for the adapter's own
 */
record SourceSettings(
        SourceKind kind,
        UpstreamSettings upstream,
        @Nullable Credential credential,
        @Nullable String organizationName,
        @Nullable String accept,
        @Nullable Integer usersPageSize,
        @Nullable String workspaces) {

    SourceName name() {
        return upstream.source();
    }
}
