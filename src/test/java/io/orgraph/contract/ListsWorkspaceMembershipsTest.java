package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ListQuery;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the members of a workspace promises. */
@ContractOf(ListsWorkspaceMemberships.class)
class ListsWorkspaceMembershipsTest extends ListContract<ListsWorkspaceMemberships, WorkspaceMembership>
        implements AsksForAbsent {
    private WorkspaceId of;

    ListsWorkspaceMembershipsTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().workspaceMembershipsTraits();
    }

    @Override
    void prepare() {
        of = ground().workspace();
    }

    @Override
    CompletableFuture<Answer<Page<WorkspaceMembership>>> page(
            ListsWorkspaceMemberships port, PageRequest page, Credential as) {
        return port.workspaceMemberships(of, MembershipScope.DIRECT_AND_INHERITED, MemberQuery.ALL, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceMembership>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().workspaceMemberships(
                        new WorkspaceId(of.organization(), ABSENT),
                        MembershipScope.DIRECT_AND_INHERITED,
                        MemberQuery.ALL,
                        page,
                        as);
    }

    @Override
    NodeId idOf(WorkspaceMembership item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(WorkspaceMembership item) {
        return item.id().workspace().equals(of);
    }

    @Test
    void every_member_is_a_person_of_the_organization_of_the_workspace() {
        List<WorkspaceMembership> members = Walk.through(this::page);

        assertThat(members).allSatisfy(member -> {
            assertThat(member.id().user().organization()).isEqualTo(of.organization());
            assertThat(member.roles()).isNotEmpty().doesNotHaveDuplicates();
            User known = member.knownUser();
            assertThat(known == null ? member.id().user() : known.id())
                    .isEqualTo(member.id().user());
        });
    }

    @Test
    void whoever_is_a_direct_member_is_in_the_longer_list_too() {
        List<WorkspaceMembership> direct = Walk.through(this::direct);

        assertThat(direct)
                .isNotEmpty()
                .extracting(WorkspaceMembership::access)
                .doesNotContain(MembershipAccess.INHERITED);
        assertThat(Walk.through(this::page))
                .extracting(WorkspaceMembership::id)
                .containsAll(direct.stream().map(WorkspaceMembership::id).toList());
    }

    @Test
    void one_list_tells_direct_from_inherited_unless_there_are_two() {
        List<WorkspaceMembership> all = Walk.through(this::page);

        List<WorkspaceMembership> direct = Walk.through(this::direct);

        if (port().listsInheritedApart()) {
            assertThat(direct).extracting(WorkspaceMembership::access).containsOnly(MembershipAccess.DIRECT);
        } else {
            assertThat(direct)
                    .containsExactlyElementsOf(all.stream()
                            .filter(member -> member.access() != MembershipAccess.INHERITED)
                            .toList());
        }
    }

    @Test
    void whoever_is_searched_for_is_found_where_the_source_searches_and_it_is_the_usual_call_elsewhere() {
        List<WorkspaceMembership> all = Walk.through(this::page);
        User somebody = all.get(0).knownUser();
        MemberQuery query = new MemberQuery(somebody == null ? "anybody" : somebody.email(), null, null);

        List<WorkspaceMembership> found =
                Walk.through(page -> asked(MembershipScope.DIRECT_AND_INHERITED, query, page));

        assertThat(found)
                .hasSize(port().workspaceMembershipsTraits().does(ListQuery.Part.SEARCH) ? 1 : all.size())
                .contains(all.get(0));
    }

    @Override
    List<CompletableFuture<? extends Answer<?>>> askEverything() {
        MemberQuery query = MemberQueries.EVERYTHING;
        List<CompletableFuture<? extends Answer<?>>> all = super.askEverything();
        all.add(asked(MembershipScope.DIRECT, query, SMALL));
        return all;
    }

    private CompletableFuture<Answer<Page<WorkspaceMembership>>> direct(PageRequest page) {
        return asked(MembershipScope.DIRECT, MemberQuery.ALL, page);
    }

    private CompletableFuture<Answer<Page<WorkspaceMembership>>> asked(
            MembershipScope scope, MemberQuery query, PageRequest page) {
        return port().workspaceMemberships(of, scope, query, page, ground().good());
    }
}
