package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.ReadsUser;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading one person promises. */
@ContractOf(ReadsUser.class)
class ReadsUserTest extends SignedContract<ReadsUser, User> implements AsksForAbsent {
    private UserId id;

    ReadsUserTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        ListsUsers lists = ground().as(ListsUsers.class);
        OrganizationId of = ground().organization();
        id = Walk.through(page -> lists.users(of, page, ground().good())).get(0).id();
    }

    @Override
    CompletableFuture<Answer<User>> ask(ReadsUser port, Credential as) {
        return port.user(id, as);
    }

    @Override
    public CompletableFuture<Answer<User>> askForAbsent() {
        return port().user(new UserId(id.organization(), ABSENT), ground().good());
    }

    @Test
    void everybody_is_read_as_they_are_listed() {
        ListsUsers lists = ground().as(ListsUsers.class);
        OrganizationId of = id.organization();
        Credential as = ground().good();
        List<User> listed = Walk.through(page -> lists.users(of, page, as));

        List<User> read = listed.stream()
                .map(user -> Awaited.given(port().user(user.id(), as)))
                .toList();

        assertThat(read).isNotEmpty().isEqualTo(listed);
    }
}
