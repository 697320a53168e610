package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.UserId;
import io.orgraph.source.ResetsUserMfa;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What resetting a user's multi-factor authentication promises. */
@ContractOf(ResetsUserMfa.class)
class ResetsUserMfaTest extends ChangeContract<ResetsUserMfa, UserId> implements AsksForAbsent {
    private UserId user;

    ResetsUserMfaTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        user = Members.of(ground().organization(), ground()).get(3).user();
    }

    @Override
    CompletableFuture<Answer<UserId>> change(ResetsUserMfa port, Credential as) {
        return port.resetUserMfa(user, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().resetUserMfa(new UserId(user.organization(), ABSENT), ground().good());
    }

    @Test
    void it_tells_whose_it_was() {
        UserId told = Awaited.given(change());

        assertThat(told).isEqualTo(user);
    }
}
