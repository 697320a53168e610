package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.authentication.AuthenticationFailure;
import io.orgraph.authentication.Issuer;
import io.orgraph.authentication.KeyServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.LogLines;
import io.orgraph.testkit.Scrape;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is refused is told what to do, and the log says why; whoever fails too often waits, and nobody else does. */
class AuthenticationFailuresTest {
    private static final String KEY = "Orgraph-Key";
    private static final String HERE = "X-Forwarded-For";
    private static final String GOOD_KEY = "key_CANARY_hr";
    private static final Map<String, Object> SETTINGS = Map.of(
            "endpoints.prometheus.enabled",
            "true",
            "orgraph.limits.authentication-failures",
            "5",
            "orgraph.http.trusted-proxies",
            "127.0.0.0/8",
            "orgraph.callers.api-keys.hr.hash",
            "25cd65de9ee6b273e963f04ec4066b9d910f60f1200a80d3def0219b3948dfac",
            "orgraph.callers.jwt.issuer",
            Issuer.NAME,
            "orgraph.callers.jwt.audience",
            Issuer.AUDIENCE);

    private static final KeyServer ISSUER = new KeyServer(Issuer.document(Issuer.RSA));
    private static final EmbeddedServer SERVER = server(ISSUER.url());
    private static final EmbeddedServer WITHOUT_KEYS = server("http://127.0.0.1:1/keys.json");

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Web web = new Web(SERVER);

    @AfterAll
    static void close() {
        SERVER.close();
        WITHOUT_KEYS.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_log_says_why_and_the_answer_does_not(AuthenticationFailure reason) {
        String kind = reason.name().toLowerCase(Locale.ROOT);
        String address = unused();
        if (reason == AuthenticationFailure.TOO_MANY_FAILURES) {
            fail(5, address);
        }
        try (LogLines log = new LogLines().at("DEBUG", "io.orgraph")) {
            Reply reply = ask(reason, address, "r-" + kind);

            assertThat(reply.status()).isEqualTo(status(reason));
            assertThat(reply.text().replace("r-" + kind, "")).doesNotContain(kind, reason.name());
            assertThat(log.all())
                    .anyMatch(line -> line.contains("refused: " + status(reason) + ", " + kind + ", request r-" + kind))
                    .noneMatch(line -> line.contains("CANARY"));
        }
    }

    @Test
    void all_who_are_not_known_are_told_the_same() {
        List<String> told = Arrays.stream(AuthenticationFailure.values())
                .filter(reason -> status(reason) == 401)
                .map(reason -> ask(reason, unused(), "r").text())
                .distinct()
                .toList();

        assertThat(told).hasSize(1);
    }

    @Test
    void who_fails_too_often_waits_and_is_counted() {
        double before = dismissed();
        fail(5, "203.0.113.1");

        Reply reply = ask(AuthenticationFailure.BAD_SIGNATURE, "203.0.113.1", "r");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.code()).isEqualTo("RATE_LIMITED");
        assertThat(reply.header("Retry-After")).isEqualTo("12");
        assertThat(dismissed() - before).isEqualTo(1);
    }

    @Test
    void behind_the_same_address_only_a_token_that_is_new_waits() {
        String known = token(b -> b.subject("known"));
        assertThat(post(known, "203.0.113.2").status()).isEqualTo(200);
        fail(9, "203.0.113.2");

        assertThat(post(GOOD_KEY, "203.0.113.2").status()).isEqualTo(200);
        assertThat(post(known, "203.0.113.2").status()).isEqualTo(200);
        assertThat(post(token(b -> b.subject("new")), "203.0.113.2").status()).isEqualTo(429);
        assertThat(post(token(b -> b.subject("new")), "203.0.113.3").status()).isEqualTo(200);
    }

    @Test
    void an_expired_token_that_is_sent_on_and_on_makes_no_good_one_wait() {
        IntStream.range(0, 9).forEach(any -> ask(AuthenticationFailure.EXPIRED, "203.0.113.4", "r"));

        assertThat(ask(AuthenticationFailure.EXPIRED, "203.0.113.4", "r").status())
                .isEqualTo(429);
        assertThat(post(token(b -> b.subject("never seen")), "203.0.113.4").status())
                .isEqualTo(200);
    }

    @Test
    void an_ipv6_network_is_one_address() {
        fail(5, "[2001:db8:1:1::1]:4711");

        assertThat(ask(AuthenticationFailure.BAD_SIGNATURE, "2001:db8:1:1:ffff::2", "r")
                        .status())
                .isEqualTo(429);
        assertThat(ask(AuthenticationFailure.BAD_SIGNATURE, "2001:db8:1:2::1", "r")
                        .status())
                .isEqualTo(401);
    }

    /** An address that nobody has failed from. */
    private static String unused() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }

    private void fail(int times, String address) {
        IntStream.range(0, times).forEach(any -> ask(AuthenticationFailure.BAD_SIGNATURE, address, "r"));
    }

    private Reply post(String shown, String address) {
        return web.post(Web.TYPENAME, KEY, shown, HERE, address);
    }

    private double dismissed() {
        return new Scrape(web.get("/prometheus").text())
                .of("orgraph_clients_dismissed_total", "reason=\"authentication_failures\"");
    }

    private Reply ask(AuthenticationFailure reason, String address, String id) {
        Web asked = reason == AuthenticationFailure.KEYS_UNAVAILABLE ? new Web(WITHOUT_KEYS) : web;
        return reason == AuthenticationFailure.NO_KEY
                ? asked.post(Web.TYPENAME, HERE, address, "X-Request-Id", id)
                : asked.post(
                        Web.TYPENAME,
                        KEY,
                        Objects.requireNonNull(CAUSES.get(reason)),
                        HERE,
                        address,
                        "X-Request-Id",
                        id);
    }

    private static int status(AuthenticationFailure reason) {
        return switch (reason) {
            case KEYS_UNAVAILABLE -> 503;
            case MISSING_SCOPE -> 403;
            case TOO_MANY_FAILURES -> 429;
            default -> 401;
        };
    }

    private static final Map<AuthenticationFailure, String> CAUSES = causes();

    private static Map<AuthenticationFailure, String> causes() {
        Map<AuthenticationFailure, String> causes = new EnumMap<>(AuthenticationFailure.class);
        String bad = signed(new RSAKey.Builder(Issuer.NEXT_RSA).keyID("rsa-1").build(), b -> b);
        causes.put(AuthenticationFailure.MALFORMED, "e30.e30.e31");
        causes.put(AuthenticationFailure.UNKNOWN_API_KEY, "key_CANARY_unknown");
        causes.put(
                AuthenticationFailure.UNSUPPORTED_TOKEN,
                Issuer.signed(
                        new JWSHeader(JWSAlgorithm.RS256),
                        Issuer.RSA,
                        Issuer.claims(Instant.now()).build()));
        causes.put(AuthenticationFailure.WRONG_ISSUER, token(b -> b.issuer("https://other.example")));
        causes.put(AuthenticationFailure.WRONG_AUDIENCE, token(b -> b.audience("other")));
        causes.put(AuthenticationFailure.EXPIRED, token(b -> b.expirationTime(Date.from(Instant.EPOCH))));
        causes.put(
                AuthenticationFailure.NOT_YET_VALID,
                token(b -> b.notBeforeTime(Date.from(Instant.now().plusSeconds(300)))));
        causes.put(AuthenticationFailure.UNKNOWN_KEY, signed(Issuer.NEXT_RSA, b -> b));
        causes.put(AuthenticationFailure.BAD_SIGNATURE, bad);
        causes.put(AuthenticationFailure.KEYS_UNAVAILABLE, token(b -> b));
        causes.put(AuthenticationFailure.MISSING_SCOPE, token(b -> b.claim("scope", "openid")));
        causes.put(AuthenticationFailure.TOO_MANY_FAILURES, bad);
        return causes;
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(Issuer.RSA, change);
    }

    private static String signed(JWK key, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Issuer.signed(
                JWSAlgorithm.RS256,
                key,
                change.apply(Issuer.claims(Instant.now())).build());
    }

    private static EmbeddedServer server(String keys) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put("orgraph.callers.jwt.jwks-url", keys);
        return ApplicationContext.run(EmbeddedServer.class, settings);
    }
}
