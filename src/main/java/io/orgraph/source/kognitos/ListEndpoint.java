package io.orgraph.source.kognitos;

import io.micronaut.core.type.Argument;
import io.orgraph.model.PageRequest;
import io.orgraph.model.PathId;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import io.orgraph.upstream.ListForm;

/** A list of the API: its endpoint, and the type of its pages. */
record ListEndpoint<J>(Endpoint endpoint, ListForm<? extends PageJson<J>> form) {

    /** {@code key} is the list's own word for its items. */
    static <J> ListEndpoint<J> at(String template, Class<? extends PageJson<J>> form, String key, Class<J> item) {
        return new ListEndpoint<>(Endpoint.get(template), new ListForm<>(Argument.of(form), key, Argument.of(item)));
    }

    /** Requests a page of the list of these ids. Always states the page size, which defaults to 50. */
    PieceRequest<J> piece(PageRequest page, PathId... of) {
        Call call = endpoint.at(of).query("page_size", Integer.toString(page.size()));
        String token = page.token();
        return new PieceRequest<>(token == null ? call : call.query("page_token", token), token, form);
    }
}
