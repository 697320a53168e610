package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsUsers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the people of an organization promises. */
@ContractOf(ListsUsers.class)
class ListsUsersTest extends ListContract<ListsUsers, User> implements AsksForAbsent {
    private OrganizationId of;

    ListsUsersTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().usersTraits();
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Page<User>>> page(ListsUsers port, PageRequest page, Credential as) {
        return port.users(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<User>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().users(new OrganizationId(of.source(), ABSENT), page, as);
    }

    @Override
    NodeId idOf(User item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(User item) {
        return item.id().organization().equals(of);
    }

    @Test
    void everybody_has_an_address() {
        List<User> users = Walk.through(this::page);

        assertThat(users).allSatisfy(user -> assertThat(user.email()).contains("@"));
    }
}
