package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What suspending and reinstating a user promises. */
@ContractOf(SetsUserStatus.class)
class SetsUserStatusTest extends ChangeContract<SetsUserStatus, Optional<UserAccount>> implements AsksForAbsent {
    private UserId user;

    SetsUserStatusTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        user = Members.of(ground().organization(), ground()).get(3).user();
    }

    @Override
    CompletableFuture<Answer<Optional<UserAccount>>> change(SetsUserStatus port, Credential as) {
        return port.setUserStatus(user, UserStatus.SUSPENDED, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        UserId nobody = new UserId(user.organization(), ABSENT);
        return port().setUserStatus(nobody, UserStatus.SUSPENDED, ground().good());
    }

    @Test
    void a_suspended_user_is_reinstated_by_one_write_more_and_what_is_told_is_so() {
        Optional<UserAccount> suspended = Awaited.given(change());
        Optional<UserStatus> between = read();

        Optional<UserAccount> reinstated =
                Awaited.given(port().setUserStatus(user, UserStatus.ACTIVE, ground().good()));

        assertThat(suspended.map(UserAccount::status)).isEqualTo(between);
        assertThat(between).isIn(Optional.empty(), Optional.of(UserStatus.SUSPENDED));
        assertThat(reinstated.map(UserAccount::status)).isEqualTo(read());
        assertThat(read()).isIn(Optional.empty(), Optional.of(UserStatus.ACTIVE));
        assertThat(writes()).hasSize(2);
    }

    /** Where the source reports it. */
    private Optional<UserStatus> read() {
        return ground().adapter() instanceof ReadsUserAccount reads
                ? Optional.of(
                        Awaited.given(reads.userAccount(user, ground().good())).status())
                : Optional.empty();
    }
}
