package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.source.UpdatesOrganizationMembership;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What giving a member of an organization another role promises. */
@ContractOf(UpdatesOrganizationMembership.class)
class UpdatesOrganizationMembershipTest
        extends ChangeContract<UpdatesOrganizationMembership, Optional<OrganizationMembership>>
        implements AsksForAbsent {
    private OrganizationMembership member;
    private OrganizationRole role;

    UpdatesOrganizationMembershipTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        member = Members.of(ground().organization(), ground()).get(3);
        role = Members.rolesOf(ground().organization(), ground()).stream()
                .filter(other -> !isHeld(other, member.roles().get(0)))
                .reduce((higher, lower) -> lower)
                .orElseThrow();
    }

    @Override
    CompletableFuture<Answer<Optional<OrganizationMembership>>> change(
            UpdatesOrganizationMembership port, Credential as) {
        return port.updateOrganizationMembership(member.id(), role, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        OrganizationMembershipId nobody = new OrganizationMembershipId(ground().organization(), ABSENT);
        return port().updateOrganizationMembership(nobody, role, ground().good());
    }

    @Test
    void the_next_list_has_the_new_role_and_what_is_told_no_other() {
        Optional<OrganizationMembership> told = Awaited.given(change());

        told.ifPresent(membership -> assertThat(membership.id()).isEqualTo(member.id()));
        assertThat(Members.of(ground().organization(), ground()))
                .filteredOn(listed -> listed.id().equals(member.id()))
                .flatExtracting(OrganizationMembership::roles)
                .singleElement(InstanceOfAssertFactories.type(AssignedRole.class))
                .matches(held -> isHeld(role, held));
    }

    /** A membership tells its role by the id, or by the name alone. */
    private static boolean isHeld(OrganizationRole role, AssignedRole held) {
        return held.name() == null ? role.id().equals(held.id()) : role.name().equals(held.name());
    }
}
