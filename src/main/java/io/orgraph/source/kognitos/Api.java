package io.orgraph.source.kognitos;

import io.micronaut.core.type.Argument;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.RestClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Sends calls in the form that Kognitos expects, and reads its responses. */
final class Api {
    private final SourceName source;
    private final RestClient client;

    Api(SourceName source, RestClient client) {
        this.source = source;
        this.client = client;
    }

    <J, T> CompletableFuture<Answer<Page<T>>> page(
            PieceRequest<J> piece, Credential as, Function<? super J, ? extends T> mapping) {
        return client.readPage(
                signed(piece.call(), as),
                reply -> client.decodeList(reply, piece.form())
                        .flatMap(list ->
                                mapped(list.sent(), sent -> sent.page(piece.token(), list.leftOut(), mapping))));
    }

    <J, T> CompletableFuture<Answer<T>> one(Call call, Credential as, Class<J> form, Function<? super J, T> mapping) {
        return client.read(signed(call, as), Argument.of(form))
                .thenApply(answer -> answer.flatMap(sent -> mapped(sent, mapping)));
    }

    private static Call signed(Call call, Credential as) {
        return call.authorization("Bearer " + as.secret().reveal(), as.fingerprint());
    }

    private <J, T> Answer<T> mapped(J sent, Function<? super J, T> mapping) {
        try {
            return Answer.of(mapping.apply(sent));
        } catch (IllegalArgumentException | NullPointerException malformed) {
            return Answer.failed(new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, null));
        }
    }
}
