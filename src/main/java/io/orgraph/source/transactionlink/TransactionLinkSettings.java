package io.orgraph.source.transactionlink;

import io.orgraph.model.SourceName;
import io.orgraph.validation.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a TransactionLink source needs to know beside its address.
 *
 * @param organizationName what to call the organization, since no endpoint tells
 * @param accept the Accept header, by which TransactionLink chooses the version of its answers
 * @param usersPageSize how many users to ask for at once
 */
public record TransactionLinkSettings(
        SourceName source, @Nullable String organizationName, String accept, int usersPageSize) {
    /** The documented default version. */
    public static final String DEFAULT_ACCEPT = "application/json";

    /** The largest size allowed is in no document; a source that lowers it is read all the same. */
    public static final int DEFAULT_USERS_PAGE_SIZE = 200;

    public TransactionLinkSettings {
        Limits.check(usersPageSize >= 1 && usersPageSize <= 1000, "usersPageSize", "it is 1 to 1000");
    }
}
