package io.orgraph.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.orgraph.caller.Callers;
import io.orgraph.caller.Identity;
import io.orgraph.caller.Recognition;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Code;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Lets in who may ask. Where the deployment asks its callers who they are, each of its requests shows a key or a token
 * in {@code Orgraph-Key}, and whatever it brings for the sources is not looked at before. It is a header of its own, so
 * that {@code Authorization} stays a source's, and no page of another origin can have a browser send it unasked.
 */
@Singleton
final class CallerCheck {
    static final String HEADER = "Orgraph-Key";

    static final Problem STRANGER = Problem.unauthenticated(
            "Say who asks: send your key or token for this service, once, in the header " + HEADER);
    static final Problem UNDECIDED = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            Code.UPSTREAM_UNAVAILABLE,
            "The keys that your token is signed with cannot be had at the moment: try again later");
    static final Problem MAY_NOT_READ = forbidden("Your key or token lacks the scope to read");
    static final Problem MAY_NOT_CHANGE = forbidden("Your key or token lacks the scope to change anything");

    private static final Checked<Identity> ANYBODY = Checked.passed(Identity.ANYBODY);

    private final Callers callers;

    CallerCheck(Callers callers) {
        this.callers = callers;
    }

    /** A caller that passes may read at least. */
    CompletableFuture<Checked<Identity>> check(HttpHeaders headers) {
        if (!callers.areAsked()) {
            return CompletableFuture.completedFuture(ANYBODY);
        }
        List<String> shown = headers.getAll(HEADER);
        if (shown.size() != 1 || !Secret.isWellFormed(shown.get(0))) {
            return CompletableFuture.completedFuture(Checked.refused(STRANGER));
        }
        return callers.recognize(Secret.of(shown.get(0))).thenApply(CallerCheck::judged);
    }

    private static Checked<Identity> judged(Recognition recognition) {
        if (recognition instanceof Recognition.Known known) {
            Identity who = known.identity();
            return who.mayRead() ? Checked.passed(who) : Checked.refused(MAY_NOT_READ);
        }
        return Checked.refused(recognition == Recognition.Unrecognized.UNDECIDED ? UNDECIDED : STRANGER);
    }

    private static Problem forbidden(String message) {
        return new Problem(HttpStatus.FORBIDDEN, Code.FORBIDDEN, message);
    }
}
