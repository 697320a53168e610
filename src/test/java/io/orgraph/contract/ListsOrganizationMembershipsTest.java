package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.ListQuery;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsOrganizationMemberships;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the members of an organization promises. */
@ContractOf(ListsOrganizationMemberships.class)
class ListsOrganizationMembershipsTest extends ListContract<ListsOrganizationMemberships, OrganizationMembership>
        implements AsksForAbsent {
    private OrganizationId of;

    ListsOrganizationMembershipsTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().organizationMembershipsTraits();
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Page<OrganizationMembership>>> page(
            ListsOrganizationMemberships port, PageRequest page, Credential as) {
        return port.organizationMemberships(of, MemberQuery.ALL, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationMembership>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().organizationMemberships(new OrganizationId(of.source(), ABSENT), MemberQuery.ALL, page, as);
    }

    @Override
    NodeId idOf(OrganizationMembership item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(OrganizationMembership item) {
        return item.id().organization().equals(of);
    }

    @Test
    void every_member_is_a_person_of_that_organization_and_stands_in_it_once() {
        List<OrganizationMembership> members = Walk.through(this::page);

        assertThat(members).extracting(OrganizationMembership::user).doesNotHaveDuplicates();
        assertThat(members).allSatisfy(member -> {
            assertThat(member.user().organization()).isEqualTo(of);
            assertThat(Objects.requireNonNull(member.knownUser()).id()).isEqualTo(member.user());
            assertThat(member.access()).isEqualTo(MembershipAccess.DIRECT);
        });
    }

    @Test
    void every_role_that_a_member_has_is_one_of_that_organization() {
        List<OrganizationMembership> members = Walk.through(this::page);

        assertThat(members)
                .flatExtracting(OrganizationMembership::roles)
                .isNotEmpty()
                .extracting(AssignedRole::id)
                .allMatch(id -> id instanceof OrganizationRoleId role
                        && role.organization().equals(of));
    }

    @Test
    void whoever_is_searched_for_is_found_where_the_source_searches_and_it_is_the_usual_call_elsewhere() {
        List<OrganizationMembership> all = Walk.through(this::page);
        User somebody = Objects.requireNonNull(all.get(0).knownUser());
        MemberQuery query = new MemberQuery(somebody.email(), null, null);

        List<OrganizationMembership> found = Walk.through(page -> asked(query, page));

        assertThat(found)
                .hasSize(port().organizationMembershipsTraits().does(ListQuery.Part.SEARCH) ? 1 : all.size())
                .contains(all.get(0));
    }

    @Override
    List<CompletableFuture<? extends Answer<?>>> askEverything() {
        MemberQuery query = MemberQueries.EVERYTHING;
        List<CompletableFuture<? extends Answer<?>>> all = super.askEverything();
        all.add(asked(query, SMALL));
        return all;
    }

    private CompletableFuture<Answer<Page<OrganizationMembership>>> asked(MemberQuery query, PageRequest page) {
        return port().organizationMemberships(of, query, page, ground().good());
    }
}
