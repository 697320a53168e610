package io.orgraph.config;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.orgraph.authentication.Authenticator;
import io.orgraph.http.connection.ConnectionLimits;
import io.orgraph.http.limits.AdmissionLimits;
import io.orgraph.http.limits.AuthenticationLimits;
import io.orgraph.http.limits.ShutdownTimes;
import io.orgraph.http.response.ProtocolVersion;
import io.orgraph.http.security.AllowedOrigins;
import io.orgraph.http.security.HostCheck;
import io.orgraph.http.security.HttpSettings;
import io.orgraph.http.security.TrustedProxies;
import io.orgraph.http.webapp.WebAppFolder;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the limits of this server towards its clients. All of them are created at start, so that an invalid one stops
 * it.
 */
@Factory
final class ServerFactory {
    private static final String WEB_APP = "orgraph.http.web-app";

    /** The transport's settings of the sources. */
    @Singleton
    HttpSettings settings(Deployment deployment) {
        return new HttpSettings(deployment.names(), deployment.credentials());
    }

    @Context
    AdmissionLimits admission(Environment environment) {
        return admission(new Settings(environment));
    }

    static AdmissionLimits admission(Settings settings) {
        AdmissionLimits usual = AdmissionLimits.DEFAULT;
        return Settings.make(
                "orgraph.limits.",
                Map.of("atOnce", "operations", "perSecond", "rate"),
                () -> new AdmissionLimits(
                        settings.number("orgraph.limits.operations", usual.atOnce()),
                        settings.number("orgraph.limits.caller-share", usual.callerShare()),
                        settings.number("orgraph.limits.rate", usual.perSecond()),
                        settings.number("orgraph.limits.burst", usual.burst()),
                        settings.number("orgraph.limits.cost-per-token", usual.costPerToken())));
    }

    @Context
    AuthenticationLimits authentication(Environment environment) {
        return authentication(new Settings(environment));
    }

    static AuthenticationLimits authentication(Settings settings) {
        return Settings.make(
                "orgraph.limits.",
                Map.of("failuresPerMinute", "authentication-failures"),
                () -> new AuthenticationLimits(settings.number(
                        "orgraph.limits.authentication-failures", AuthenticationLimits.DEFAULT.failuresPerMinute())));
    }

    @Context
    ConnectionLimits connections(Environment environment) {
        return connections(new Settings(environment));
    }

    static ConnectionLimits connections(Settings settings) {
        ConnectionLimits usual = ConnectionLimits.DEFAULT;
        return Settings.make(
                "orgraph.http.",
                Map.of("request", "request-timeout", "answer", "answer-timeout"),
                () -> new ConnectionLimits(
                        settings.duration("orgraph.http.request-timeout", usual.request()),
                        settings.duration("orgraph.http.answer-timeout", usual.answer()),
                        settings.number("orgraph.http.headers", usual.headers()),
                        settings.bytes("orgraph.http.buffered", usual.buffered())));
    }

    @Context
    ShutdownTimes shutdown(Environment environment) {
        return shutdown(new Settings(environment));
    }

    static ShutdownTimes shutdown(Settings settings) {
        ShutdownTimes usual = ShutdownTimes.DEFAULT;
        return Settings.make(
                "orgraph.http.",
                Map.of("timeout", "shutdown-timeout", "notice", "shutdown-notice"),
                () -> new ShutdownTimes(
                        settings.duration("orgraph.http.shutdown-timeout", usual.timeout()),
                        settings.duration("orgraph.http.shutdown-notice", usual.notice())));
    }

    @Context
    ProtocolVersion protocol(Environment environment) {
        return protocol(new Settings(environment));
    }

    static ProtocolVersion protocol(Settings settings) {
        String name = "orgraph.http.protocol";
        String edition = settings.text(name);
        if (edition == null || edition.equals("2026")) {
            return ProtocolVersion.SEPTEMBER_2026;
        }
        if (edition.equals("2023")) {
            return ProtocolVersion.DRAFT_2023;
        }
        throw Settings.wrong(name, "it is 2026 or 2023");
    }

    @Context
    TrustedProxies proxies(Environment environment) {
        return proxies(new Settings(environment));
    }

    static TrustedProxies proxies(Settings settings) {
        String text = settings.text("orgraph.http.trusted-proxies");
        return text == null || text.isBlank()
                ? TrustedProxies.NONE
                : Settings.make("orgraph.http.", Map.of(), () -> TrustedProxies.of(text));
    }

    static AllowedOrigins origins(Settings settings) {
        String text = settings.text("orgraph.http.origins");
        return text == null || text.isBlank()
                ? AllowedOrigins.NONE
                : Settings.make("orgraph.http.", Map.of(), () -> AllowedOrigins.of(text));
    }

    /** Read at start, so that a wrong path stops it. */
    @Context
    @Requires(property = WEB_APP)
    WebAppFolder webAppFolder(Environment environment) {
        return requireNonNull(webApp(new Settings(environment)));
    }

    /** Null where there is none. */
    static @Nullable WebAppFolder webApp(Settings settings) {
        String path = settings.text(WEB_APP);
        return path == null ? null : Settings.make("orgraph.http.", Map.of(), () -> WebAppFolder.of(path));
    }

    /** Without authentication, credentials are lent on loopback alone: {@link LentCredentialGuard} ensures that. */
    @Context
    HostCheck hosts(Deployment deployment, Authenticator authenticator) {
        return new HostCheck(!deployment.credentials().isEmpty() && !authenticator.isRequired());
    }
}
