package io.orgraph.upstream;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.buffer.netty.NettyByteBufferFactory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.serde.ObjectMapper;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the HTTP client's request for a call, to the one address that the settings allow. */
final class Requests {
    private static final int MOST_URLS = 1_000;
    private static final ByteBodyFactory BODIES = ByteBodyFactory.createDefault(NettyByteBufferFactory.DEFAULT);
    private static final CharSequence USER_AGENT = AsciiString.cached(Header.USER_AGENT);
    private static final CharSequence ACCEPT_ENCODING = AsciiString.cached(Header.ACCEPT_ENCODING);
    private static final CharSequence IDENTITY = AsciiString.cached("identity");
    private static final CharSequence REQUEST_ID = AsciiString.cached(Header.REQUEST_ID);

    /**
     * The URLs of the last reads: most are asked for again, and to parse one costs as much as to write its request. Of those with
     * a credential alone: any other has what it may see in its path, such as an invitation's token, which is not kept.
     */
    private final Cache<String, URI> urls =
            Caffeine.newBuilder().maximumSize(MOST_URLS).executor(Runnable::run).build();

    private final String base;
    private final ObjectMapper json;
    private final CharSequence userAgent;

    Requests(UpstreamSettings settings, ObjectMapper json, String userAgent) {
        this.base = settings.base();
        this.json = json;
        this.userAgent = AsciiString.cached(userAgent);
    }

    /** Throws IOException where the body cannot be written as JSON. */
    OutgoingRequest of(Call call) throws IOException {
        MutableHttpRequest<Object> request =
                HttpRequest.create(call.endpoint().method(), "/").uri(urlOf(call));
        request.header(USER_AGENT, userAgent);
        request.header(ACCEPT_ENCODING, IDENTITY);
        if (!hasAccept(call.headers())) {
            request.header(Header.ACCEPT, MediaType.APPLICATION_JSON);
        }
        addHeaders(request, call);
        return new OutgoingRequest(request, body(call, request));
    }

    private URI urlOf(Call call) {
        boolean isKept = call.credentialHeader() != null && !call.endpoint().writes();
        return isKept ? requireNonNull(urls.get(call.pathAndQuery(), this::parsed)) : parsed(call.pathAndQuery());
    }

    private URI parsed(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }

    private @Nullable CloseableByteBody body(Call call, MutableHttpRequest<?> request) throws IOException {
        if (call.body() == null) {
            return null;
        } else if (call.body() instanceof Call.Form form) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
            return BODIES.adapt(form.encoded().getBytes(StandardCharsets.UTF_8));
        }
        request.contentType(MediaType.APPLICATION_JSON_TYPE);
        return BODIES.adapt(json.writeValueAsBytes(call.body()));
    }

    private static void addHeaders(MutableHttpRequest<?> request, Call call) {
        for (Header header : call.headers()) {
            put(header, request);
        }
        if (call.requestId() != null) {
            request.header(REQUEST_ID, new AsciiString(call.requestId()));
        }
        Call.CredentialHeader credential = call.credentialHeader();
        if (credential != null) {
            put(credential.header(), request);
        }
    }

    /** As bytes, which are copied to the connection at once; the characters of a text would be one by one. */
    private static void put(Header header, MutableHttpRequest<?> request) {
        request.header(new AsciiString(header.name()), new AsciiString(header.value()));
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
