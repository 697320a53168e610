package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.ListQuery;
import io.orgraph.model.Page;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MyWorkspacesTest {
    private static final ScriptedUpstream SERVER = new ScriptedUpstream(ScriptedResponse.json(200, "{}"));
    private static final Wired WIRED = new Wired();
    private static final Kognitos MINE = WIRED.to(SERVER.url(), Workspaces.MINE);

    @AfterAll
    static void close() {
        WIRED.close();
        SERVER.close();
    }

    @Test
    void the_callers_own_workspaces_can_be_listed_instead() {
        SERVER.always("{\"user_workspaces\": [{\"name\": \"organizations/o1/workspaces/w1\"}]}");

        Page<Workspace> page = given(
                MINE.workspaces(ORGANIZATION, new WorkspaceQuery("Claims", null, null), FIRST.at("t1"), SOMEBODY));

        assertThat(page.items()).extracting(Workspace::id).containsExactly(Sample.WORKSPACE);
        assertThat(SERVER.lines())
                .containsExactly("GET /api/v1/me/organizations/o1/workspaces?page_size=50&page_token=t1"
                        + "&filter=title%3D%22Claims%22");
    }

    @Test
    void the_callers_own_workspaces_are_neither_searched_nor_ordered_by_the_source() {
        assertThat(MINE.workspacesTraits().does()).containsExactly(ListQuery.Part.NAME);
    }
}
