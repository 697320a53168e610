package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What deleting an organization promises. */
@ContractOf(DeletesOrganization.class)
class DeletesOrganizationTest extends ChangeContract<DeletesOrganization, OrganizationId> implements AsksForAbsent {
    private OrganizationId of;

    DeletesOrganizationTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        List<Organization> organizations = organizations();
        of = organizations.get(organizations.size() - 1).id();
    }

    @Override
    CompletableFuture<Answer<OrganizationId>> change(DeletesOrganization port, Credential as) {
        return port.deleteOrganization(of, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().deleteOrganization(new OrganizationId(AdapterUnderTest.SOURCE, ABSENT), ground().good());
    }

    @Test
    void an_organization_that_is_deleted_is_in_the_next_list_no_more() {
        List<Organization> before = organizations();

        OrganizationId told = Awaited.given(change());

        assertThat(told).isEqualTo(of);
        assertThat(organizations())
                .hasSize(before.size() - 1)
                .extracting(Organization::id)
                .doesNotContain(of);
    }

    private List<Organization> organizations() {
        ListsOrganizations lists = ground().as(ListsOrganizations.class);
        return Walk.through(page -> lists.organizations(OrganizationQuery.ALL, page, ground().good()));
    }
}
