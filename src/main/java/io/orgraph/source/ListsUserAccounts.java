package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.UserAccount;
import java.util.concurrent.CompletableFuture;

/** Lists the accounts of an organization's users. */
@CapabilityOf(CapabilityName.LIST_USER_ACCOUNTS)
public interface ListsUserAccounts extends ListPort {

    default ListTraits userAccountsTraits() {
        return ListTraits.PAGED;
    }

    CompletableFuture<Answer<Page<UserAccount>>> userAccounts(OrganizationId of, PageRequest page, Credential as);
}
