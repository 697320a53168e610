package io.orgraph.http.security;

import io.orgraph.http.response.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which front end a request is for, or why none.
 *
 * @param prefix what is taken off its path
 */
record FrontEndChoice(
        @Nullable FrontEnd frontEnd,
        String prefix,
        @Nullable Problem problem) {
    static FrontEndChoice of(FrontEnd frontEnd, String prefix) {
        return new FrontEndChoice(frontEnd, prefix, null);
    }

    static FrontEndChoice refused(Problem problem) {
        return new FrontEndChoice(null, "", problem);
    }
}
