package io.orgraph.upstream;

import io.orgraph.credential.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to a source, created by {@link Endpoint#at}. Immutable: each method returns a changed copy. Prints as its
 * endpoint's template; ids, query, headers and body never print.
 */
public final class Call {
    private final Endpoint endpoint;
    private final String pathAndQuery;
    private final List<Header> headers;
    private final @Nullable CredentialHeader credential;
    private final @Nullable String requestId;
    private final @Nullable Object body;
    private final @Nullable InFlightCall inFlight;

    Call(Endpoint endpoint, String path) {
        this(endpoint, path, List.of(), null, null, null, null);
    }

    private Call(
            Endpoint endpoint,
            String pathAndQuery,
            List<Header> headers,
            @Nullable CredentialHeader credential,
            @Nullable String requestId,
            @Nullable Object body,
            @Nullable InFlightCall inFlight) {
        this.endpoint = endpoint;
        this.pathAndQuery = pathAndQuery;
        this.headers = headers;
        this.credential = credential;
        this.requestId = requestId;
        this.body = body;
        this.inFlight = inFlight;
    }

    /** Appends a query parameter, percent-encoded. */
    public Call query(String name, String value) {
        StringBuilder longer = new StringBuilder(pathAndQuery.length() + name.length() + value.length() + 16);
        longer.append(pathAndQuery).append(pathAndQuery.indexOf('?') < 0 ? '?' : '&');
        PercentEncoding.append(longer, name);
        longer.append('=');
        PercentEncoding.append(longer, value);
        return new Call(endpoint, longer.toString(), headers, credential, requestId, body, inFlight);
    }

    /** Sets the body, written as JSON when the call is sent. */
    public Call json(Object serdeBody) {
        return new Call(endpoint, pathAndQuery, headers, credential, requestId, serdeBody, inFlight);
    }

    /** Sets the body to a form that is encoded already, {@code application/x-www-form-urlencoded}. */
    public Call form(String encoded) {
        return json(new Form(encoded));
    }

    /** Adds a header that holds no secret. Throws IllegalArgumentException for a value that no header may have. */
    public Call header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Call(endpoint, pathAndQuery, List.copyOf(more), credential, requestId, body, inFlight);
    }

    public Call authorization(String headerValue, Fingerprint who) {
        return credential(Header.AUTHORIZATION, headerValue, who);
    }

    /** Sets the one header with the credential. Calls are only ever shared between callers of the same fingerprint. */
    public Call credential(String name, String value, Fingerprint who) {
        return new Call(
                endpoint,
                pathAndQuery,
                headers,
                new CredentialHeader(new Header(name, value), who),
                requestId,
                body,
                inFlight);
    }

    /**
     * Sets the request id, by which both sides can find the call: 1 to 64 letters, digits and {@code . _ : -}; throws
     * IllegalArgumentException for anything else.
     */
    public Call requestId(String id) {
        if (!mayHaveRequestId(id)) {
            throw new IllegalArgumentException("A request id is 1 to 64 letters, digits and . _ : -");
        }
        return new Call(endpoint, pathAndQuery, headers, credential, id, body, inFlight);
    }

    static boolean mayHaveRequestId(String id) {
        return id.length() <= 64 && Reference.isSound(id);
    }

    /** The call as one that is in flight. */
    Call on(InFlightCall now) {
        return new Call(endpoint, pathAndQuery, headers, credential, requestId, body, now);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** The encoded path and query as they go to the source, without the path that its URL may begin with. */
    public String pathAndQuery() {
        return pathAndQuery;
    }

    List<Header> headers() {
        return headers;
    }

    @Nullable CredentialHeader credentialHeader() {
        return credential;
    }

    /** The secret that must not be repeated in a response; empty for a call without a credential. */
    String secret() {
        return credential == null ? "" : credential.secret();
    }

    @Nullable String requestId() {
        return requestId;
    }

    @Nullable Object body() {
        return body;
    }

    InFlightCall inFlight() {
        return inFlight == null ? InFlightCall.withoutOperation() : inFlight;
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }

    /** A body that is sent as it is. Never prints. */
    record Form(String encoded) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** The header with the credential, and the credential's fingerprint. */
    record CredentialHeader(Header header, Fingerprint who) {

        /** The header's value without the scheme or the cookie's name, which are not secret. */
        String secret() {
            String value = header.value();
            return value.substring(value.indexOf(header.is(Header.COOKIE) ? '=' : ' ') + 1);
        }
    }
}
