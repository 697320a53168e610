package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.model.ListQuery;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Sorting;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list of workspaces promises. */
@ContractOf(ListsWorkspaces.class)
class ListsWorkspacesTest extends ListContract<ListsWorkspaces, Workspace> implements AsksForAbsent {
    private OrganizationId of;

    ListsWorkspacesTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().workspacesTraits();
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Page<Workspace>>> page(ListsWorkspaces port, PageRequest page, Credential as) {
        return port.workspaces(of, WorkspaceQuery.ALL, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<Workspace>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().workspaces(new OrganizationId(of.source(), ABSENT), WorkspaceQuery.ALL, page, as);
    }

    @Override
    NodeId idOf(Workspace item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(Workspace item) {
        return item.id().organization().equals(of);
    }

    @Test
    void one_name_is_picked_where_the_source_picks_and_it_is_the_usual_call_elsewhere() {
        List<Workspace> all = Walk.through(this::page);
        WorkspaceQuery query = new WorkspaceQuery(all.get(0).name(), null, null);

        List<Workspace> found = Walk.through(page -> asked(query, page));

        assertThat(found)
                .hasSize(port().workspacesTraits().does(ListQuery.Part.NAME) ? 1 : all.size())
                .contains(all.get(0));
    }

    @Test
    void what_a_source_says_that_it_picks_or_orders_by_is_answered_in_one_call() {
        List<WorkspaceQuery> done = Stream.of(
                        new WorkspaceQuery(null, "e", null),
                        new WorkspaceQuery(null, null, new Sorting<>(WorkspaceQuery.OrderField.NAME, true)))
                .filter(traits()::does)
                .toList();

        List<Code> codes = done.stream()
                .map(query -> Awaited.code(asked(query, PageRequest.WHOLE)))
                .toList();

        assertThat(codes).allMatch(Objects::isNull);
        assertThat(ground().tap().exchanges()).hasSize(done.size());
        assertThat(done).hasSize(traits().isWhole() || ground().setup().picksByWholeNamesOnly() ? 0 : 2);
    }

    @Override
    List<CompletableFuture<? extends Answer<?>>> askEverything() {
        WorkspaceQuery query = new WorkspaceQuery("any \"name\"", null, null);
        List<CompletableFuture<? extends Answer<?>>> all = super.askEverything();
        all.add(asked(query, SMALL));
        return all;
    }

    private CompletableFuture<Answer<Page<Workspace>>> asked(WorkspaceQuery query, PageRequest page) {
        return port().workspaces(of, query, page, ground().good());
    }
}
