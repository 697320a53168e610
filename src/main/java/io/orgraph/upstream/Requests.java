package io.orgraph.upstream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.serde.ObjectMapper;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.util.List;

/** Creates the HTTP client's request for a call, to the one address that the settings allow. */
final class Requests {
    private static final CharSequence USER_AGENT = AsciiString.cached(Header.USER_AGENT);
    private static final CharSequence ACCEPT_ENCODING = AsciiString.cached(Header.ACCEPT_ENCODING);
    private static final CharSequence IDENTITY = AsciiString.cached("identity");

    private final String base;
    private final ObjectMapper json;
    private final CharSequence userAgent;

    Requests(UpstreamSettings settings, ObjectMapper json, String userAgent) {
        this.base = settings.base();
        this.json = json;
        this.userAgent = AsciiString.cached(userAgent);
    }

    /** Throws IOException where the body cannot be written as JSON. */
    MutableHttpRequest<Object> of(Call call) throws IOException {
        MutableHttpRequest<Object> request = HttpRequest.create(call.endpoint().method(), base + call.pathAndQuery());
        request.header(USER_AGENT, userAgent);
        request.header(ACCEPT_ENCODING, IDENTITY);
        if (!hasAccept(call.headers())) {
            request.header(Header.ACCEPT, MediaType.APPLICATION_JSON);
        }
        addHeaders(request, call);
        if (call.body() instanceof Call.Form form) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE).body(form.encoded());
        } else if (call.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON_TYPE).body(json.writeValueAsBytes(call.body()));
        }
        return request;
    }

    private static void addHeaders(MutableHttpRequest<?> request, Call call) {
        for (Header header : call.headers()) {
            request.header(header.name(), header.value());
        }
        if (call.requestId() != null) {
            request.header(Header.REQUEST_ID, call.requestId());
        }
        Call.CredentialHeader credential = call.credentialHeader();
        if (credential != null) {
            request.header(credential.header().name(), credential.header().value());
        }
    }

    private static boolean hasAccept(List<Header> headers) {
        for (Header header : headers) {
            if (header.is(Header.ACCEPT)) {
                return true;
            }
        }
        return false;
    }
}
