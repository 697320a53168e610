package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.source.UpdatesUserProfile;
import io.orgraph.testkit.Awaited;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What changing a user's name and title promises. */
@ContractOf(UpdatesUserProfile.class)
class UpdatesUserProfileTest extends ChangeContract<UpdatesUserProfile, Optional<User>> implements AsksForAbsent {
    private UserId user;
    private ProfileChange renaming;

    UpdatesUserProfileTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        user = Members.of(ground().organization(), ground()).get(3).user();
        ProfileChange.Field field =
                port().profileFields().stream().sorted().findFirst().orElseThrow();
        renaming = new ProfileChange(Map.of(field, FieldUpdate.to("Zuzanna")));
    }

    @Override
    CompletableFuture<Answer<Optional<User>>> change(UpdatesUserProfile port, Credential as) {
        return port.updateUserProfile(user, renaming, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().updateUserProfile(new UserId(user.organization(), ABSENT), renaming, ground().good());
    }

    @Test
    void the_next_list_has_the_new_name_and_what_is_told_no_other() {
        Optional<User> told = Awaited.given(change());

        User listed = Members.of(ground().organization(), ground()).stream()
                .filter(member -> member.user().equals(user))
                .map(OrganizationMembership::knownUser)
                .findFirst()
                .orElseThrow();
        assertThat(listed.displayName()).startsWith("Zuzanna");
        told.ifPresent(shown -> assertThat(shown).isEqualTo(listed));
    }
}
