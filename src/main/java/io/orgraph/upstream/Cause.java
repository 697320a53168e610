package io.orgraph.upstream;

import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.micronaut.http.client.exceptions.ResponseClosedException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.PrematureChannelClosureException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why a call had no usable response, as the log names it. Only exception types decide, so a cause reveals no host and
 * no message.
 */
enum Cause {
    /** The host's name has no address. */
    DNS(UnknownHostException.class),
    /** The certificate is not trusted here, or is another host's. */
    CERTIFICATE(CertificateException.class, CertPathValidatorException.class),
    /** The encrypted connection was not established, or broke. */
    TLS(SSLException.class),
    CONNECT_TIMEOUT(ConnectTimeoutException.class),
    UNREACHABLE(NoRouteToHostException.class),
    REFUSED(ConnectException.class),
    /** The response was not complete in time. */
    TIMEOUT(ReadTimeoutException.class),
    TOO_LONG(ContentLengthExceededException.class),
    /** The connection was closed before the response was complete. */
    CLOSED(PrematureChannelClosureException.class, ClosedChannelException.class, ResponseClosedException.class),
    /** The response is not valid HTTP. */
    UNREADABLE(CodecException.class, HttpClientResponseException.class, IllegalArgumentException.class),
    /** The connection broke. */
    RESET(IOException.class),
    OTHER;

    private static final int MOST_CAUSES = 8;

    @SuppressWarnings("ImmutableEnumChecker") // List.of() returns an immutable list.
    private final List<Class<?>> types;

    Cause(Class<?>... types) {
        this.types = List.of(types);
    }

    /** The first cause whose type the exception, or one that caused it, has. */
    static Cause of(Throwable thrown) {
        List<Throwable> chain = Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
        return Arrays.stream(values())
                .filter(cause ->
                        cause.types.stream().anyMatch(type -> chain.stream().anyMatch(type::isInstance)))
                .findFirst()
                .orElse(OTHER);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
