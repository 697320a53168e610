package io.orgraph.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.http.persisted.Sha256;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.http.security.RequestAuthentication;
import io.orgraph.model.SourceName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a browser keep the answer to a GET or QUERY that names its document by hash. Each use is revalidated with the credentials of
 * that request, and runs the operation anew: what an {@code If-None-Match} saves is the body. Only data without errors is
 * kept. The tag is weak, since a proxy may compress.
 */
final class PrivateCaching {
    private static final int TAG = 32;

    private final String varies;

    PrivateCaching(Set<SourceName> sources) {
        this.varies = sources.stream()
                .map(source -> ", " + CredentialReader.PREFIX + source.value())
                .sorted()
                .collect(Collectors.joining("", PrivateHeaders.VARIES + ", " + RequestAuthentication.HEADER, ""));
    }

    static boolean isFor(Exchange exchange, Map<String, ?> answer) {
        return !exchange.isPost() && exchange.isNamedByHash() && !answer.containsKey("errors");
    }

    void putOn(MutableHttpResponse<byte[]> answer, byte[] body, HttpHeaders request) {
        String tag = "W/\"" + Sha256.of(body).substring(0, TAG) + "\"";
        MutableHttpHeaders headers = answer.getHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.set(HttpHeaders.ETAG, tag);
        headers.set(HttpHeaders.VARY, varies);
        if (isKnown(tag, request.getAll(HttpHeaders.IF_NONE_MATCH))) {
            answer.status(HttpStatus.NOT_MODIFIED).body(null);
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isKnown(String tag, List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag));
    }
}
