package io.orgraph.source.transactionlink;

import io.orgraph.model.SourceName;
import io.orgraph.validation.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a TransactionLink source beside its address.
 *
 * @param organizationName the title of the organization, since no endpoint has it
 * @param accept the Accept header, by which TransactionLink chooses the version of its responses
 * @param usersPageSize how many users one page asks for
 */
public record TransactionLinkSettings(
        SourceName source, @Nullable String organizationName, String accept, int usersPageSize) {
    /** The documented default version. */
    public static final String DEFAULT_ACCEPT = "application/json";

    /** No document states the maximum; a source that lowers the page size is read all the same. */
    public static final int DEFAULT_USERS_PAGE_SIZE = 200;

    public TransactionLinkSettings {
        Limits.check(usersPageSize >= 1 && usersPageSize <= 1000, "usersPageSize", "it is 1 to 1000");
    }
}
