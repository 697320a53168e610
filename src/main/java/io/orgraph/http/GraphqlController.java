package io.orgraph.http;

import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CustomHttpMethod;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.body.AvailableByteBody;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.ProtocolVersion;
import io.orgraph.http.security.HttpSettings;
import java.util.concurrent.CompletionStage;

/**
 * GraphQL over HTTP: queries by GET, QUERY or POST, mutations by POST of JSON alone. It takes all media types, so that what it
 * does not support is refused in the form of all errors. {@link RequestStack} says what a request goes through.
 */
@Controller("${" + GraphQLConfiguration.PATH_CONFIG + ":" + GraphQLConfiguration.DEFAULT_PATH + "}")
@Replaces(GraphQLController.class)
final class GraphqlController {
    private static final byte[] NOTHING = {};

    private final Handler stack;
    private final ResponseWriter responses;

    GraphqlController(Handler stack, ErrorAnswers errors, HttpSettings settings, ProtocolVersion version) {
        this.stack = stack;
        this.responses = new ResponseWriter(errors, new PrivateCaching(settings.sources()), version);
    }

    @Get(produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> get(HttpRequest<?> request) {
        return answer(new Exchange(request, NOTHING));
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> post(ServerHttpRequest<?> request) {
        return answerToBody(request);
    }

    /** HTTP QUERY (RFC 10008): safe as GET, with a body as POST. */
    @CustomHttpMethod(method = Exchange.QUERY, consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> query(ServerHttpRequest<?> request) {
        return answerToBody(request);
    }

    /** A short body has come with its head as a rule; another one is waited for. */
    private CompletionStage<HttpResponse<byte[]>> answerToBody(ServerHttpRequest<?> request) {
        return request.byteBody() instanceof AvailableByteBody body
                ? answer(new Exchange(request, body.toByteArray()))
                : request.byteBody().buffer().thenCompose(body -> answer(new Exchange(request, body.toByteArray())));
    }

    private CompletionStage<HttpResponse<byte[]>> answer(Exchange exchange) {
        return stack.handle(exchange).thenApply(answer -> responses.write(answer, exchange));
    }
}
