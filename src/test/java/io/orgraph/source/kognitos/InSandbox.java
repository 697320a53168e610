package io.orgraph.source.kognitos;

import static io.orgraph.testkit.Awaited.given;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The adapter at a sandbox, which knows nothing of it. */
final class InSandbox implements AutoCloseable {
    static final Credential ADMIN = Credential.of(Secret.of(KognitosTokens.ADMIN));
    static final Credential RESTRICTED = Credential.of(Secret.of(KognitosTokens.RESTRICTED));

    private final Sandbox sandbox;
    private final Wired wired = new Wired();

    InSandbox(SandboxSettings settings) {
        sandbox = Sandbox.start(settings.withPort(0));
    }

    Kognitos kognitos() {
        return wired.to(sandbox.kognitos());
    }

    Kognitos kognitosOfMine() {
        return wired.to(sandbox.kognitos(), Workspaces.MINE);
    }

    String companyName() {
        return sandbox.companyName();
    }

    OrganizationId company() {
        return organizations().get(0).id();
    }

    OrganizationId sister() {
        return organizations().get(1).id();
    }

    List<Organization> organizations() {
        return Walk.through(page -> kognitos().organizations(OrganizationQuery.ALL, page, ADMIN));
    }

    /** The company's, the newest first. */
    List<WorkspaceId> workspaces() {
        OrganizationId company = company();
        return Walk.through(page -> kognitos().workspaces(company, WorkspaceQuery.ALL, page, ADMIN)).stream()
                .map(workspace -> workspace.id())
                .toList();
    }

    /** The answer to a question that has to be one successful call. */
    <T> T inOneCall(Supplier<CompletableFuture<Answer<T>>> question) {
        sandbox.calls().clear();
        T answer = given(question.get());
        List<RecordedCall> calls = sandbox.calls().all();
        if (calls.size() != 1 || calls.get(0).status() != 200) {
            throw new AssertionError("Not one successful call: " + calls);
        }
        return answer;
    }

    /** The calls since they were last forgotten. */
    List<RecordedCall> calls() {
        return sandbox.calls().all();
    }

    void forgetCalls() {
        sandbox.calls().clear();
    }

    @Override
    public void close() {
        wired.close();
        sandbox.close();
    }
}
