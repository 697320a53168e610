package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ListQuery;
import io.orgraph.model.NodeId;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsOrganizations;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of organizations promises. */
@ContractOf(ListsOrganizations.class)
class ListsOrganizationsTest extends ListContract<ListsOrganizations, Organization> {
    ListsOrganizationsTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().organizationsTraits();
    }

    @Override
    CompletableFuture<Answer<Page<Organization>>> page(ListsOrganizations port, PageRequest page, Credential as) {
        return port.organizations(OrganizationQuery.ALL, page, as);
    }

    @Override
    NodeId idOf(Organization item) {
        return item.id();
    }

    /** There is no list above: each is of its own. */
    @Override
    boolean isOfTheList(Organization item) {
        return item.id().isOfCredential() || item.id().value().equals(item.sourceId());
    }

    @Test
    void one_name_is_picked_where_the_source_picks_and_it_is_the_usual_call_elsewhere() {
        List<Organization> all = Walk.through(this::page);
        OrganizationQuery query = new OrganizationQuery(all.get(0).name());

        List<Organization> found = Walk.through(page -> asked(query, page));

        assertThat(found)
                .hasSize(port().organizationsTraits().does(ListQuery.Part.NAME) ? 1 : all.size())
                .contains(all.get(0));
    }

    @Override
    List<CompletableFuture<? extends Answer<?>>> askEverything() {
        OrganizationQuery query = new OrganizationQuery("any \"name\"");
        List<CompletableFuture<? extends Answer<?>>> all = super.askEverything();
        all.add(asked(query, SMALL));
        return all;
    }

    private CompletableFuture<Answer<Page<Organization>>> asked(OrganizationQuery query, PageRequest page) {
        return port().organizations(query, page, ground().good());
    }
}
