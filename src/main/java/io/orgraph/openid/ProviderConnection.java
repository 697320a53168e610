package io.orgraph.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.orgraph.credential.Fingerprint;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.failure.SourceError;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.ConcurrencySettings;
import io.orgraph.upstream.Endpoint;
import io.orgraph.upstream.ErrorBody;
import io.orgraph.upstream.Reply;
import io.orgraph.upstream.RestClient;
import io.orgraph.upstream.Timeouts;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls a provider as everything else is called: without redirects and cookies, within a size and a time, without
 * blocking. Its endpoints may be at several hosts.
 */
final class ProviderConnection {
    private static final int MOST_BYTES = 256 << 10;

    private final SourceName name;
    private final Upstreams upstreams;
    private final Map<URI, RestClient> clients = new ConcurrentHashMap<>();

    ProviderConnection(String provider, Upstreams upstreams) {
        this.name = new SourceName("openid-" + provider);
        this.upstreams = upstreams;
    }

    CompletableFuture<Answer<byte[]>> get(URI url) {
        Call call = withQuery(Endpoint.get(url.getRawPath()).at(), url).header("Accept", "application/json");
        return at(url).read(call, (Reply reply) -> Answer.of(reply.body()));
    }

    /** @param authorization the header's value; null where the form has what authenticates this client */
    CompletableFuture<Answer<byte[]>> post(URI url, String form, @Nullable String authorization) {
        Call call = withQuery(Endpoint.post(url.getRawPath()).at(), url)
                .header("Accept", "application/json")
                .form(form);
        Call sent = authorization == null
                ? call
                : call.authorization(authorization, Fingerprint.of(Secret.of(authorization.replace(' ', ':'))));
        return at(url).write(sent).thenApply(answer -> answer.map(Reply::body));
    }

    private RestClient at(URI url) {
        URI host = URI.create(url.getScheme() + "://" + url.getRawAuthority());
        return clients.computeIfAbsent(
                host,
                origin -> upstreams.connect(
                        UpstreamSettings.of(name, origin)
                                .with(new Timeouts(
                                        Timeouts.DEFAULT.connect(),
                                        Duration.ofSeconds(5),
                                        Timeouts.DEFAULT.queue(),
                                        Timeouts.DEFAULT.keepAlive()))
                                .with(ConcurrencySettings.DEFAULT.withAnswerBytes(MOST_BYTES)),
                        new OAuthError()));
    }

    private static Call withQuery(Call call, URI url) {
        Call whole = call;
        if (url.getRawQuery() != null) {
            for (String pair : url.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                whole = whole.query(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return whole;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The {@code error} of an OAuth endpoint, such as invalid_grant; its description is nobody's here. */
    private static final class OAuthError implements ErrorBody {
        @Override
        public @Nullable String referenceIn(byte[] body) {
            return null;
        }

        @Override
        public SourceError saidIn(byte[] body) {
            try {
                Object error = JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8))
                        .get("error");
                return error instanceof String code ? new SourceError(code, null) : SourceError.NONE;
            } catch (ParseException unreadable) {
                return SourceError.NONE;
            }
        }
    }
}
