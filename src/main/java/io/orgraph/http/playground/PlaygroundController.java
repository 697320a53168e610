package io.orgraph.http.playground;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.StaticFile;
import io.orgraph.http.security.PathPrefix;
import java.net.URI;

/** Serves the playground from this server alone: its page may load nothing from elsewhere, and no page may frame it. */
@Controller(produces = MediaType.ALL)
@Requires(property = "orgraph.exploration.enabled", notEquals = "false")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaygroundController {
    private static final String PAGE = "graphiql";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "connect-src 'self'; img-src 'self' data:; font-src 'self' data:; worker-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PlaygroundFiles files = new PlaygroundFiles();
    private final ErrorAnswers errors;
    private final PathPrefix prefix;

    PlaygroundController(ErrorAnswers errors, PathPrefix prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /** Relative, like all URLs on the page: it works behind any path prefix, also one that no proxy announces. */
    @Get
    HttpResponse<?> root(HttpRequest<?> request) {
        String before = prefix.of(request);
        return HttpResponse.seeOther(URI.create(before == null ? PAGE : before + "/" + PAGE));
    }

    @Get("/graphiql")
    HttpResponse<?> page(HttpRequest<?> request) {
        StaticFile page = request.getPath().endsWith("/") ? files.pageOfFolder() : files.page();
        if (page == null) {
            return notFound(request);
        }
        return guarded(page.answerUnlessKnown(request));
    }

    /** A bundled name contains a hash of the content, so the content never changes. */
    @Get("/graphiql/assets/{name}")
    HttpResponse<?> asset(String name, HttpRequest<?> request) {
        StaticFile asset = files.asset(name);
        return asset == null
                ? notFound(request)
                : guarded(asset.answerTo(request)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"));
    }

    private static HttpResponse<?> guarded(MutableHttpResponse<?> answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer");
    }

    private HttpResponse<?> notFound(HttpRequest<?> request) {
        return errors.answerTo(request, Problem.of(HttpStatus.NOT_FOUND), AnswerType.JSON);
    }
}
