package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserStatus;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsUserAccounts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the accounts of an organization's users promises. */
@ContractOf(ListsUserAccounts.class)
class ListsUserAccountsTest extends ListContract<ListsUserAccounts, UserAccount> implements AsksForAbsent {
    private OrganizationId of;

    ListsUserAccountsTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().userAccountsTraits();
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Page<UserAccount>>> page(ListsUserAccounts port, PageRequest page, Credential as) {
        return port.userAccounts(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<UserAccount>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().userAccounts(new OrganizationId(of.source(), ABSENT), page, as);
    }

    @Override
    NodeId idOf(UserAccount item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(UserAccount item) {
        return item.id().organization().equals(of);
    }

    @Test
    void everybody_is_told_as_active_or_suspended_in_the_sources_own_words_too() {
        List<UserAccount> accounts = Walk.through(this::page);

        assertThat(accounts)
                .allSatisfy(account -> assertThat(account.rawStatus()).isNotNull());
        assertThat(accounts).extracting(UserAccount::status).contains(UserStatus.ACTIVE, UserStatus.SUSPENDED);
    }
}
