package io.orgraph.http.security;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.orgraph.http.response.Problem;
import org.jspecify.annotations.Nullable;

/** A request's head with the front end that it is for, and the path without its prefix. */
final class FrontEndRequest extends DefaultHttpRequest {
    private final FrontEndChoice choice;

    FrontEndRequest(HttpRequest head, String target, FrontEndChoice choice) {
        super(head.protocolVersion(), head.method(), target, head.headers());
        setDecoderResult(head.decoderResult());
        this.choice = choice;
    }

    @Nullable FrontEnd frontEnd() {
        return choice.frontEnd();
    }

    String prefix() {
        return choice.prefix();
    }

    @Nullable Problem problem() {
        return choice.problem();
    }

    // The choice is no part of the message, and no field of it is compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
