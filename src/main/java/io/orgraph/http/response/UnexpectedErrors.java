package io.orgraph.http.response;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.orgraph.failure.RedactedThrowable;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers unexpected exceptions: type and place go to the log with the request id, nothing of them to the client. */
@Singleton
final class UnexpectedErrors implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    private static final Pattern BROKEN = Pattern.compile("Broken pipe|Connection reset");

    private final ErrorAnswers answers;

    UnexpectedErrors(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, Throwable exception) {
        if (!isDeparture(exception)) {
            LOG.error("Request {} failed unexpectedly: {}", RequestId.of(request), new RedactedThrowable(exception));
        }
        return answers.answerTo(request, Problem.INTERNAL, AnswerType.JSON);
    }

    /** A client that disconnects, or is disconnected, is not a bug; a thousand of them must not fill the log. */
    private static boolean isDeparture(Throwable exception) {
        return exception instanceof ClosedChannelException
                || exception instanceof CancellationException
                || exception instanceof EOFException
                || isOfTheSocket(exception);
    }

    /** Where a connection breaks during a write, only the message distinguishes it from another failure. */
    private static boolean isOfTheSocket(Throwable exception) {
        return exception instanceof IOException
                && BROKEN.matcher("" + exception.getMessage()).find();
    }
}
