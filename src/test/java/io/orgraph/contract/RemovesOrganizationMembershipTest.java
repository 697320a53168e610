package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What taking somebody's membership of an organization away promises. */
@ContractOf(RemovesOrganizationMembership.class)
class RemovesOrganizationMembershipTest extends ChangeContract<RemovesOrganizationMembership, OrganizationMembershipId>
        implements AsksForAbsent {
    private OrganizationMembershipId member;

    RemovesOrganizationMembershipTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        member = Members.of(ground().organization(), ground()).get(3).id();
    }

    @Override
    CompletableFuture<Answer<OrganizationMembershipId>> change(RemovesOrganizationMembership port, Credential as) {
        return port.removeOrganizationMembership(member, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        OrganizationMembershipId nobody = new OrganizationMembershipId(ground().organization(), ABSENT);
        return port().removeOrganizationMembership(nobody, ground().good());
    }

    @Test
    void whoever_is_removed_is_in_the_next_list_no_more() {
        OrganizationMembershipId told = Awaited.given(change());

        assertThat(told).isEqualTo(member);
        assertThat(Members.of(ground().organization(), ground()))
                .isNotEmpty()
                .extracting(OrganizationMembership::id)
                .doesNotContain(member);
    }
}
