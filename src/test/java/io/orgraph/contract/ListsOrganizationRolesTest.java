package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsOrganizationRoles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the roles of an organization promises. */
@ContractOf(ListsOrganizationRoles.class)
class ListsOrganizationRolesTest extends ListContract<ListsOrganizationRoles, OrganizationRole>
        implements AsksForAbsent {
    private OrganizationId of;

    ListsOrganizationRolesTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().organizationRolesTraits();
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Page<OrganizationRole>>> page(
            ListsOrganizationRoles port, PageRequest page, Credential as) {
        return port.organizationRoles(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationRole>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().organizationRoles(new OrganizationId(of.source(), ABSENT), page, as);
    }

    @Override
    NodeId idOf(OrganizationRole item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(OrganizationRole item) {
        return item.id().organization().equals(of);
    }

    @Test
    void every_role_has_a_name_and_permissions_where_the_list_tells_them() {
        List<OrganizationRole> roles = Walk.through(this::page);

        assertThat(roles).noneMatch(role -> role.name().isBlank());
        assertThat(roles).allMatch(role -> (role.permissions() != null) == port().reportsRoleDetails());
    }

    @Test
    void no_permission_stands_twice_in_a_role() {
        List<OrganizationRole> roles = Walk.through(this::page);

        assertThat(roles)
                .filteredOn(role -> role.permissions() != null)
                .allSatisfy(role -> assertThat(role.permissions()).doesNotHaveDuplicates());
    }
}
