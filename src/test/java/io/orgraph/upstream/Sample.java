package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.PathId;
import io.orgraph.model.SourceName;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A source, its endpoints, two callers, and ways to look at what came back. */
final class Sample {
    static final SourceName SOURCE = new SourceName("crm");

    static final Endpoint ROLES = Endpoint.get("/workspaces/{workspace}/roles");
    static final Endpoint COUNT = Endpoint.postToRead("/workspaces:countUsers");
    static final Endpoint SET = Endpoint.put("/workspaces/{workspace}/memberships/{user}");
    static final Endpoint REMOVE = Endpoint.delete("/workspaces/{workspace}/memberships/{user}");
    static final Endpoint INVITE = Endpoint.post("/invitations");

    static final Credential ALICE = Credential.of(Secret.of("tot_alice"));
    static final Credential BOB = Credential.of(Secret.of("tot_bob"));

    private Sample() {}

    static PathId id(String value) {
        return () -> value;
    }

    static Call roles() {
        return ROLES.at(id("w1"));
    }

    static Call set() {
        return SET.at(id("w1"), id("u1"));
    }

    static Call invite() {
        return INVITE.at();
    }

    static Call as(Credential who, Call call) {
        return call.authorization(who.secret().reveal(), who.fingerprint());
    }

    /** A call that is sent, and its answer; a second answer makes the test fail that looks at it. */
    static CompletableFuture<Answer<Reply>> sent(Channel channel, Call call) {
        CompletableFuture<Answer<Reply>> future = new CompletableFuture<>();
        channel.send(call, answer -> {
            if (!future.complete(answer)) {
                future.obtrudeException(new AssertionError("Answered twice: " + call));
            }
        });
        return future;
    }

    static Reply reply(int status, String body) {
        return new Reply(status, body.getBytes(StandardCharsets.UTF_8), null, null);
    }

    static String textOf(Answer<Reply> answer) {
        return new String(given(answer).body(), StandardCharsets.UTF_8);
    }

    static <T> T given(Answer<T> answer) {
        return answer.fold(value -> value, failure -> {
            throw new AssertionError("Not an answer: " + failure);
        });
    }

    static Failure failure(Answer<?> answer) {
        return answer.fold(
                value -> {
                    throw new AssertionError("Not a failure: " + value);
                },
                failure -> failure);
    }

    /** What is there already; nobody waits for what a test should have answered. */
    static <T> T now(CompletableFuture<T> future) {
        assertThat(future).isDone();
        return future.join();
    }
}
