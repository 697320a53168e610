package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import io.orgraph.source.UpdatesOrganizationRole;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What changing a role promises. */
@ContractOf(UpdatesOrganizationRole.class)
class UpdatesOrganizationRoleTest extends ChangeContract<UpdatesOrganizationRole, Optional<OrganizationRole>>
        implements AsksForAbsent {
    private OrganizationRole role;

    UpdatesOrganizationRoleTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        role = Members.customRoleOf(ground().organization(), ground());
    }

    @Override
    CompletableFuture<Answer<Optional<OrganizationRole>>> change(UpdatesOrganizationRole port, Credential as) {
        return port.updateOrganizationRole(role.id(), renamed(), as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().updateOrganizationRole(
                        new OrganizationRoleId(ground().organization(), ABSENT), renamed(), ground().good());
    }

    @Test
    void the_next_list_has_the_new_name_and_all_else_as_it_was() {
        Awaited.given(change());

        assertThat(Members.rolesOf(ground().organization(), ground()))
                .filteredOn(listed -> listed.id().equals(role.id()))
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.name()).isEqualTo("Renamed");
                    assertThat(listed.description()).isEqualTo(role.description());
                    assertThat(listed.permissions()).isEqualTo(role.permissions());
                });
    }

    private static RoleChange renamed() {
        return new RoleChange(FieldUpdate.to("Renamed"), FieldUpdate.none(), FieldUpdate.none());
    }
}
