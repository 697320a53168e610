package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.ReadList;
import io.orgraph.upstream.Reply;
import io.orgraph.upstream.RestClient;
import io.orgraph.upstream.Rows;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Sends calls in the form that TransactionLink expects, and reads its responses. */
final class Api {
    private final SourceName source;
    private final RestClient client;
    private final String accept;

    Api(SourceName source, RestClient client, String accept) {
        this.source = source;
        this.client = client;
        this.accept = accept;
    }

    /** Reads a list: a bare array, or the {@code content} of a page, should the endpoint become paged. */
    <J, T> CompletableFuture<Answer<Page<T>>> list(Call call, Credential as, RowForms<J> rows, Function<J, T> mapping) {
        return client.readPage(
                signed(call, as),
                reply -> items(reply, rows).map(sent -> {
                    Rows<T> read = Rows.<J, T>read(sent.sent(), mapping).without(sent.leftOut());
                    return Page.whole(read.items(), read.unreadable());
                }));
    }

    /** Reads a page of a list that is always paged. */
    <J, T> CompletableFuture<Answer<Page<T>>> page(
            Call call, Credential as, RowForms<J> rows, Function<ReadList<PageJson<J>>, Page<T>> mapping) {
        return client.readPage(
                signed(call, as), reply -> client.decodeList(reply, rows.page()).map(mapping));
    }

    <J, T> CompletableFuture<Answer<T>> one(Call call, Credential as, Argument<J> type, Function<J, T> mapping) {
        return client.read(
                signed(call, as), reply -> client.decode(reply, type).flatMap(sent -> mapped(sent, mapping)));
    }

    /**
     * Returns the new state as the response describes it; empty where the response is empty, of another form or
     * incomplete.
     */
    <J, T> CompletableFuture<Answer<Optional<T>>> write(
            Call call, Credential as, Argument<J> type, Function<J, T> mapping) {
        return client.write(signed(call, as))
                .thenApply(answer -> answer.map(reply -> client.decode(reply, type)
                        .flatMap(sent -> mapped(sent, mapping))
                        .fold(Optional::of, unreadable -> Optional.empty())));
    }

    CompletableFuture<Answer<Reply>> write(Call call, Credential as) {
        return client.write(signed(call, as));
    }

    <T> Answer<T> notFound() {
        return Answer.failed(new Failure.Refused(source, Code.NOT_FOUND, null));
    }

    /** The token is sent raw, without Bearer. */
    private Call signed(Call call, Credential as) {
        return call.header("Accept", accept).authorization(as.secret().reveal(), as.fingerprint());
    }

    private <J> Answer<ReadList<List<J>>> items(Reply reply, RowForms<J> rows) {
        return isObject(reply.body())
                ? client.decodeList(reply, rows.page())
                        .map(page -> new ReadList<>(page.sent().items(), page.leftOut()))
                : client.decodeList(reply, rows.array());
    }

    private static boolean isObject(byte[] body) {
        for (byte b : body) {
            if (b > ' ') {
                return b == '{';
            }
        }
        return false;
    }

    private <J, T> Answer<T> mapped(J sent, Function<J, T> mapping) {
        try {
            return Answer.of(Objects.requireNonNull(mapping.apply(sent)));
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            return Answer.failed(new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, null));
        }
    }
}
