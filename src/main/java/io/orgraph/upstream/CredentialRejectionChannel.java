package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;

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
    public void send(Call call, Receiver receiver) {
        Call.CredentialHeader credential = call.credentialHeader();
        next.send(call, credential == null ? receiver : receiver.after(answer -> report(credential, answer)));
    }

    @Override
    public String toString() {
        return "CredentialRejectionChannel(" + next + ")";
    }

    private void report(Call.CredentialHeader credential, Answer<Reply> answer) {
        if (answer instanceof Answer.Given<Reply> given && given.value().status() == UNAUTHORIZED) {
            rejections.rejected(source, credential.who());
        }
    }
}
