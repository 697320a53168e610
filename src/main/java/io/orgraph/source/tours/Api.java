package io.orgraph.source.tours;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Reply;
import io.orgraph.upstream.RestClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Sends calls in the form that Tours expects, and reads its responses. */
final class Api {
    private static final Argument<JsonNode> ANY = Argument.of(JsonNode.class);

    private final SourceName source;
    private final RestClient client;

    Api(SourceName source, RestClient client) {
        this.source = source;
        this.client = client;
    }

    <T> CompletableFuture<Answer<Page<T>>> list(
            ListEndpoint<T> list, OrganizationId of, PageRequest page, Credential as) {
        return list(list, list.endpoint().at(), of, page, as);
    }

    /** As that, with parameters of its own in the call. */
    <T> CompletableFuture<Answer<Page<T>>> list(
            ListEndpoint<T> list, Call asked, OrganizationId of, PageRequest page, Credential as) {
        NumberedPage piece = NumberedPage.of(page, list.largestPage());
        if (piece == null) {
            return Answer.failedFuture(
                    new Failure.BadInput("'after' is not a position in this list: start without 'after'"));
        }
        return client.readPage(
                new ToursCredential(as).sign(piece.asked(asked)),
                reply -> client.decode(reply, ANY)
                        .flatMap(sent -> mapped(sent, any -> ListJson.of(any, list.key())))
                        .flatMap(sent -> page(list, of, piece, sent)));
    }

    <T> CompletableFuture<Answer<T>> one(Call call, Credential as, Function<JsonNode, T> mapping) {
        return unsigned(new ToursCredential(as).sign(call), mapping);
    }

    /** Reads public data, without a credential. */
    <T> CompletableFuture<Answer<T>> unsigned(Call call, Function<JsonNode, T> mapping) {
        return client.read(call, ANY).thenApply(answer -> answer.flatMap(sent -> mapped(sent, mapping)));
    }

    /**
     * Returns the new state as the response describes it; empty where the response is empty, of another form or
     * incomplete, since the change was made all the same.
     */
    <T> CompletableFuture<Answer<Optional<T>>> write(
            Call call, Credential as, Function<ItemJson, Optional<T>> reported) {
        return client.write(new ToursCredential(as).sign(call))
                .thenApply(answer -> answer.map(reply -> reported(reply, reported)));
    }

    /** Removes something: any success means that it is gone. */
    <T> CompletableFuture<Answer<T>> remove(Call call, Credential as, T gone) {
        return client.write(new ToursCredential(as).sign(call)).thenApply(answer -> answer.map(reply -> gone));
    }

    <T> Answer<T> notFound() {
        return Answer.failed(new Failure.Refused(source, Code.NOT_FOUND, null));
    }

    /** A list that says it belongs to another organization is NOT_FOUND, as everything of another organization is. */
    private <T> Answer<Page<T>> page(ListEndpoint<T> list, OrganizationId of, NumberedPage piece, ListJson sent) {
        if (sent.isOfAnotherThan(of)) {
            return notFound();
        }
        return mapped(sent, items -> piece.read(items, item -> list.mapping().apply(of, item)));
    }

    private <T> Optional<T> reported(Reply reply, Function<ItemJson, Optional<T>> reported) {
        return client.decode(reply, ANY)
                .flatMap(sent -> mapped(sent, node -> reported.apply(new ItemJson(node))))
                .fold(Function.identity(), unreadable -> Optional.empty());
    }

    private <J, T> Answer<T> mapped(J sent, Function<J, T> mapping) {
        try {
            return Answer.of(mapping.apply(sent));
        } catch (IllegalArgumentException incomplete) {
            return Answer.failed(new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, null));
        }
    }
}
