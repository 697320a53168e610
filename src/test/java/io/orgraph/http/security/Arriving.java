package io.orgraph.http.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import java.net.InetSocketAddress;
import java.util.Objects;

/** A request that comes from somewhere. */
final class Arriving extends HttpRequestWrapper<Object> {
    private final InetSocketAddress peer;

    Arriving(HttpRequest<Object> request, String address) {
        super(request);
        this.peer = new InetSocketAddress(Objects.requireNonNull(AddressRange.address(address)), 1);
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return peer;
    }
}
