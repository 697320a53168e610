package io.orgraph.http.response;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/** Answers truncated or wrongly compressed bodies: the client's error, so nothing is logged. */
@Singleton
final class UnreadableRequests implements ExceptionHandler<DecoderException, HttpResponse<?>> {
    private final ErrorAnswers answers;

    UnreadableRequests(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, DecoderException exception) {
        return answers.answerTo(request, Problem.of(HttpStatus.BAD_REQUEST), AnswerType.JSON);
    }
}
