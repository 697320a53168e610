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

/** Creates the authentication of callers from {@code orgraph.callers.*}. */
@Factory
final class AuthenticationFactory {
    /** The name that stands for the issuer in the call log, which has a source in each line. */
    private static final SourceName ISSUER = new SourceName("token-keys");

    private static final int MOST_BYTES = 256 << 10;

    /**
     * Created at start: an invalid setting stops the start. The issuer does not have to respond then, since its keys
     * are fetched later.
     */
    @Context
    Authenticator callers(Environment environment, Upstreams upstreams) {
        AuthenticationSettings settings = new AuthenticationSettings(new Settings(environment));
        return Settings.make(
                AuthenticationSettings.KEYS + ".",
                Map.of(),
                () -> new Authenticator(
                        settings.keys(AuthenticationSettings.names(environment)),
                        settings.hasTokens() ? tokens(settings, upstreams) : null,
                        !OpenIdSettings.names(environment).isEmpty()));
    }

    private static TokenVerifier tokens(AuthenticationSettings settings, Upstreams upstreams) {
        SigningKeys keys = new SigningKeys(fetch(settings.keysUrl(), upstreams), System::nanoTime);
        return new TokenVerifier(settings.tokens(), keys, Clock.systemUTC());
    }

    /** The keys are fetched like everything else: without redirects, within a size and a time, without blocking. */
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

    /** Throws ConfigurationException where the settings do not suffice to validate a token. */
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
