package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.source.ListsUserAccounts;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading one user's account promises. */
@ContractOf(ReadsUserAccount.class)
class ReadsUserAccountTest extends SignedContract<ReadsUserAccount, UserAccount> implements AsksForAbsent {
    private UserId id;

    ReadsUserAccountTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        ListsUserAccounts lists = ground().as(ListsUserAccounts.class);
        OrganizationId of = ground().organization();
        id = Walk.through(page -> lists.userAccounts(of, page, ground().good()))
                .get(0)
                .id();
    }

    @Override
    CompletableFuture<Answer<UserAccount>> ask(ReadsUserAccount port, Credential as) {
        return port.userAccount(id, as);
    }

    @Override
    public CompletableFuture<Answer<UserAccount>> askForAbsent() {
        return port().userAccount(new UserId(id.organization(), ABSENT), ground().good());
    }

    @Test
    void everybody_is_read_as_they_are_listed() {
        ListsUserAccounts lists = ground().as(ListsUserAccounts.class);
        OrganizationId of = id.organization();
        Credential as = ground().good();
        List<UserAccount> listed = Walk.through(page -> lists.userAccounts(of, page, as));

        List<UserAccount> read = listed.stream()
                .map(user -> Awaited.given(port().userAccount(user.id(), as)))
                .toList();

        assertThat(read).isNotEmpty().isEqualTo(listed);
    }
}
