package io.orgraph.http.webapp;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.StaticFile;
import java.io.IOException;
import java.net.URI;

/**
 * Serves the web app at {@code /app/}. Its files use no cookie. Its pages may load from this server alone, run no script that
 * stands in the page, and are framed by nobody: a text that gets into a page by mistake can then do little.
 */
@Controller("/app")
@Requires(bean = WebAppFolder.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebAppController {
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final WebAppFolder folder;
    private final ErrorAnswers errors;

    WebAppController(WebAppFolder folder, ErrorAnswers errors) {
        this.folder = folder;
        this.errors = errors;
    }

    /** The page's addresses are relative to {@code /app/}. Relative itself, so that it holds behind a path that a proxy removed. */
    @Get(produces = MediaType.ALL)
    HttpResponse<?> page(HttpRequest<?> request) throws IOException {
        return request.getPath().endsWith("/") ? file("", request) : HttpResponse.redirect(URI.create("app/"));
    }

    @Get(value = "/{+path}", produces = MediaType.ALL)
    HttpResponse<?> file(String path, HttpRequest<?> request) throws IOException {
        StaticFile file = folder.find(path);
        return file == null
                ? errors.answerTo(request, Problem.of(HttpStatus.NOT_FOUND), AnswerType.JSON)
                : file.answerUnlessKnown(request)
                        .header("Content-Security-Policy", POLICY)
                        .header("Cross-Origin-Opener-Policy", "same-origin")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .header("Referrer-Policy", "no-referrer");
    }
}
