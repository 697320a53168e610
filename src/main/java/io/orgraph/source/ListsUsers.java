package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import java.util.concurrent.CompletableFuture;

/** Lists the people of an organization. */
@CapabilityOf(CapabilityName.LIST_USERS)
public interface ListsUsers extends ListPort {

    default ListTraits usersTraits() {
        return ListTraits.PAGED;
    }

    CompletableFuture<Answer<Page<User>>> users(OrganizationId of, PageRequest page, Credential as);
}
