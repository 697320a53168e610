package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OwnProfile;
import io.orgraph.model.OwnProfileChange;
import io.orgraph.source.UpdatesOwnProfile;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What changing one's own name and phone number promises. */
@ContractOf(UpdatesOwnProfile.class)
class UpdatesOwnProfileTest extends ChangeContract<UpdatesOwnProfile, Optional<OwnProfile>> implements AsksForAbsent {
    private static final OwnProfileChange CHANGE =
            new OwnProfileChange(FieldUpdate.to("Zuzanna Own"), FieldUpdate.to("+4722334455"));

    private OrganizationId of;

    UpdatesOwnProfileTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Optional<OwnProfile>>> change(UpdatesOwnProfile port, Credential as) {
        return port.updateOwnProfile(of, CHANGE, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().updateOwnProfile(new OrganizationId(of.source(), ABSENT), CHANGE, ground().good());
    }

    @Test
    void one_member_has_the_new_name_and_what_is_reported_is_that_user() {
        Optional<OwnProfile> told = Awaited.given(change());

        var renamed = Members.of(of, ground()).stream()
                .map(OrganizationMembership::knownUser)
                .filter(user -> user != null && "Zuzanna Own".equals(user.displayName()))
                .toList();
        assertThat(renamed).hasSize(1);
        told.ifPresent(profile -> assertThat(profile).isEqualTo(new OwnProfile(renamed.get(0), "+4722334455")));
    }
}
