package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.authentication.Authenticator;
import io.orgraph.authentication.SigningKeys;
import io.orgraph.authentication.TokenVerifier;
import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.ConcurrencySettings;
import io.orgraph.upstream.Endpoint;
import io.orgraph.upstream.Reply;
import io.orgraph.upstream.RestClient;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Makes what tells callers apart, out of {@code orgraph.callers.*}. */
@Factory
final class AuthenticationFactory {
    /** What the call log has for a source; a list of keys is none. */
    private static final SourceName ISSUER = new SourceName("token-keys");

    private static final int MOST_BYTES = 256 << 10;

    /** Made at start: what is wrong with it stops that. The issuer need not answer then, its keys are fetched later. */
    @Context
    Authenticator callers(Environment environment, Upstreams upstreams) {
        AuthenticationSettings settings = new AuthenticationSettings(new Settings(environment));
        return Settings.make(
                AuthenticationSettings.KEYS + ".",
                Map.of(),
                () -> new Authenticator(
                        settings.keys(AuthenticationSettings.names(environment)),
                        settings.hasTokens() ? tokens(settings, upstreams) : null));
    }

    private static TokenVerifier tokens(AuthenticationSettings settings, Upstreams upstreams) {
        SigningKeys keys = new SigningKeys(fetch(settings.keysUrl(), upstreams), System::nanoTime);
        return new TokenVerifier(settings.tokens(), keys, Clock.systemUTC());
    }

    /** The keys come the way that everything comes: without redirects, within a size and a time, blocking nobody. */
    private static Supplier<CompletableFuture<Answer<byte[]>>> fetch(URI url, Upstreams upstreams) {
        URI host = URI.create(url.getScheme() + "://" + url.getRawAuthority());
        Endpoint keys = endpoint(url);
        RestClient client = upstreams.connect(
                Settings.make(
                        AuthenticationSettings.JWT,
                        Map.of("url", "jwks-url"),
                        () -> UpstreamSettings.of(ISSUER, host)
                                .with(ConcurrencySettings.DEFAULT.withAnswerBytes(MOST_BYTES))),
                body -> null);
        Call call = keys.at().header("Accept", "application/jwk-set+json, application/json");
        return () -> client.read(call, (Reply reply) -> Answer.of(reply.body()));
    }

    /** Throws ConfigurationException where a token could not be judged by what is set. */
    static void check(AuthenticationSettings settings) {
        if (settings.hasTokens()) {
            endpoint(settings.keysUrl());
            settings.tokens();
        }
    }

    private static Endpoint endpoint(URI url) {
        try {
            return Endpoint.get(url.getRawPath());
        } catch (IllegalArgumentException odd) {
            throw Settings.wrong(
                    AuthenticationSettings.JWT + "jwks-url",
                    "its path has letters, digits and - . _ ~ : between single slashes");
        }
    }
}
