package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleDraft;
import io.orgraph.source.CreatesOrganizationRole;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What deleting a role promises. */
@ContractOf(DeletesOrganizationRole.class)
class DeletesOrganizationRoleTest extends ChangeContract<DeletesOrganizationRole, OrganizationRoleId>
        implements AsksForAbsent {
    private OrganizationRoleId role;

    DeletesOrganizationRoleTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        OrganizationId of = ground().organization();
        RoleDraft draft = new RoleDraft("Ticket Desk", null, List.of("users.read"));
        Awaited.given(ground().as(CreatesOrganizationRole.class).createOrganizationRole(of, draft, ground().good()));
        role = Members.rolesOf(of, ground()).stream()
                .filter(listed -> listed.name().equals(draft.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    CompletableFuture<Answer<OrganizationRoleId>> change(DeletesOrganizationRole port, Credential as) {
        return port.deleteOrganizationRole(role, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().deleteOrganizationRole(new OrganizationRoleId(ground().organization(), ABSENT), ground().good());
    }

    @Test
    void a_role_that_is_deleted_is_in_the_next_list_no_more() {
        OrganizationRoleId told = Awaited.given(change());

        assertThat(told).isEqualTo(role);
        assertThat(Members.rolesOf(ground().organization(), ground()))
                .isNotEmpty()
                .extracting(OrganizationRole::id)
                .doesNotContain(role);
    }
}
