package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspacePreferences;
import io.orgraph.source.ReadsWorkspacePreferences;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading the preferences of a workspace promises. */
@ContractOf(ReadsWorkspacePreferences.class)
class ReadsWorkspacePreferencesTest extends SignedContract<ReadsWorkspacePreferences, WorkspacePreferences>
        implements AsksForAbsent {
    private WorkspaceId of;

    ReadsWorkspacePreferencesTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        of = ground().workspace();
    }

    @Override
    CompletableFuture<Answer<WorkspacePreferences>> ask(ReadsWorkspacePreferences port, Credential as) {
        return port.workspacePreferences(of, as);
    }

    @Override
    public CompletableFuture<Answer<WorkspacePreferences>> askForAbsent() {
        return port().workspacePreferences(new WorkspaceId(of.organization(), ABSENT), ground().good());
    }

    @Test
    void it_tells_whether_support_may_look_in() {
        WorkspacePreferences preferences = Awaited.given(ask(port(), ground().good()));

        Boolean support = preferences.supportTeamAccess();

        assertThat(support).isNotNull();
    }
}
