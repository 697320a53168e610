package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading one organization promises. */
@ContractOf(ReadsOrganization.class)
class ReadsOrganizationTest extends SignedContract<ReadsOrganization, Organization> implements AsksForAbsent {
    private OrganizationId id;

    ReadsOrganizationTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        id = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Organization>> ask(ReadsOrganization port, Credential as) {
        return port.organization(id, as);
    }

    @Override
    public CompletableFuture<Answer<Organization>> askForAbsent() {
        return port().organization(new OrganizationId(id.source(), ABSENT), ground().good());
    }

    @Test
    void each_organization_is_read_as_it_is_listed() {
        ListsOrganizations lists = ground().as(ListsOrganizations.class);
        Credential as = ground().good();
        List<Organization> listed = Walk.through(page -> lists.organizations(OrganizationQuery.ALL, page, as));

        List<Organization> read = listed.stream()
                .map(organization -> Awaited.given(port().organization(organization.id(), as)))
                .toList();

        assertThat(read).isNotEmpty().isEqualTo(listed);
    }
}
