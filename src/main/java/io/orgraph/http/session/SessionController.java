package io.orgraph.http.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.CompletionStage;

/** The session of a browser: sign in by POST, ask by GET, sign out by DELETE. */
@Controller("/session")
final class SessionController {
    private final SessionLookup lookup;
    private final SignIn signIn;
    private final SignOut signOut;

    SessionController(SessionLookup lookup, SignIn signIn, SignOut signOut) {
        this.lookup = lookup;
        this.signIn = signIn;
        this.signOut = signOut;
    }

    /** Which sources are signed in, and how long. Asking does not prolong the session. */
    @Get(produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> show(HttpRequest<?> request) {
        return lookup.peek(request)
                .thenApply(session -> session.map(SessionAnswers::of).orElseGet(SessionAnswers::none));
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> signIn(HttpRequest<byte[]> request) {
        return lookup.peek(request).thenCompose(former -> signIn.of(request, former.orElse(null)));
    }

    /** Ends the session at once. Without one there is nothing to end. */
    @Delete(consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> signOut(HttpRequest<?> request) {
        return lookup.peek(request).thenCompose(session -> signOut.of(request, session.orElse(null)));
    }
}
