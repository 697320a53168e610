package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;
import java.util.concurrent.CompletableFuture;

/** Reports each 401 to a call with a credential, once for all operations that share the call. */
final class CredentialRejectionChannel implements Channel {
    private static final int UNAUTHORIZED = 401;

    private final SourceName source;
    private final CredentialRejections rejections;
    private final Channel next;

    CredentialRejectionChannel(SourceName source, CredentialRejections rejections, Channel next) {
        this.source = source;
        this.rejections = rejections;
        this.next = next;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        return next.send(call).whenComplete((answer, bug) -> {
            Call.CredentialHeader credential = call.credentialHeader();
            if (credential != null
                    && answer instanceof Answer.Given<Reply> given
                    && given.value().status() == UNAUTHORIZED) {
                rejections.rejected(source, credential.who());
            }
        });
    }

    @Override
    public String toString() {
        return "CredentialRejectionChannel(" + next + ")";
    }
}
