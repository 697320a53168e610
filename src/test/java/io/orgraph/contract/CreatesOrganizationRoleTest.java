package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleDraft;
import io.orgraph.source.CreatesOrganizationRole;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What making a role promises. */
@ContractOf(CreatesOrganizationRole.class)
class CreatesOrganizationRoleTest extends ChangeContract<CreatesOrganizationRole, Optional<OrganizationRole>> {
    CreatesOrganizationRoleTest(Testbed shared) {
        super(shared);
    }

    @Override
    CompletableFuture<Answer<Optional<OrganizationRole>>> change(CreatesOrganizationRole port, Credential as) {
        return port.createOrganizationRole(
                ground().organization(), new RoleDraft("Ticket Desk", null, List.of("users.read")), as);
    }

    @Test
    void the_next_list_has_one_role_more_which_is_the_one_that_is_told() {
        List<OrganizationRole> before = Members.rolesOf(ground().organization(), ground());

        Optional<OrganizationRole> told = Awaited.given(change());

        List<OrganizationRole> after = Members.rolesOf(ground().organization(), ground());
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after).filteredOn(role -> role.name().equals("Ticket Desk")).hasSize(1);
        told.ifPresent(
                role -> assertThat(after).extracting(OrganizationRole::id).contains(role.id()));
    }
}
