package io.orgraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final RSAKey SHORT_RSA = Issuer.rsa("short", 1024);
    private static final RSAKey ENCRYPTS = new RSAKey.Builder(Issuer.NEXT_RSA)
            .keyID("encrypts")
            .keyUse(KeyUse.ENCRYPTION)
            .build();
    private static final RSAKey FOR_PS256 = new RSAKey.Builder(Issuer.NEXT_RSA)
            .keyID("for-ps")
            .algorithm(JWSAlgorithm.PS256)
            .build();
    private static final ECKey STRANGE_CURVE = strangeCurve();

    private final TokenVerifier tokens = tokens(Issuer.RSA, Issuer.EC, SHORT_RSA, ENCRYPTS, FOR_PS256);

    @ParameterizedTest
    @MethodSource("good")
    void a_good_token_is_known_by_its_subject(String token) {
        AuthenticationResult result = recognize(tokens, token);

        assertThat(result).isEqualTo(new AuthenticationResult.Known(new Principal("token:alice", Set.of(Scope.READ))));
    }

    static Stream<Named<String>> good() {
        JWTClaimsSet claims = Issuer.claims(NOW).build();
        return Stream.of(
                Named.of("RS256", Issuer.signed(JWSAlgorithm.RS256, Issuer.RSA, claims)),
                Named.of("RS512", Issuer.signed(JWSAlgorithm.RS512, Issuer.RSA, claims)),
                Named.of("PS256", Issuer.signed(JWSAlgorithm.PS256, Issuer.RSA, claims)),
                Named.of("PS256 by a key for that", Issuer.signed(JWSAlgorithm.PS256, FOR_PS256, claims)),
                Named.of("ES256", Issuer.signed(JWSAlgorithm.ES256, Issuer.EC, claims)),
                Named.of("an access token", typed("at+jwt")),
                Named.of("ended 59 s ago", with(b -> b.expirationTime(at(-59)))),
                Named.of("begins in 59 s", with(b -> b.notBeforeTime(at(59)))),
                Named.of("for several", with(b -> b.audience(List.of("other", Issuer.AUDIENCE)))),
                Named.of("scp as a list", with(b -> b.claim("scope", null).claim("scp", List.of("orgraph:read")))),
                Named.of("scp as a text", with(b -> b.claim("scope", null).claim("scp", "a orgraph:read"))),
                Named.of("by client_id", with(b -> b.subject(null).claim("client_id", "alice"))),
                Named.of("by azp", with(b -> b.subject(null).claim("azp", "alice"))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void any_other_token_is_refused_for_what_is_wrong_with_it(AuthenticationFailure reason, String token) {
        AuthenticationResult result = recognize(tokens, token);

        assertThat(result).isEqualTo(new AuthenticationResult.Refused(reason));
    }

    static Stream<Arguments> bad() throws JOSEException {
        JWTClaimsSet claims = Issuer.claims(NOW).build();
        return Stream.of(
                arguments(AuthenticationFailure.MALFORMED, Named.of("unsigned", new PlainJWT(claims).serialize())),
                arguments(
                        AuthenticationFailure.MALFORMED,
                        Named.of("alg none, with a signature", forged("{\"alg\":\"none\",\"kid\":\"rsa-1\"}"))),
                arguments(
                        AuthenticationFailure.UNSUPPORTED_TOKEN,
                        Named.of("alg None", forged("{\"alg\":\"None\",\"kid\":\"rsa-1\"}"))),
                arguments(
                        AuthenticationFailure.UNSUPPORTED_TOKEN,
                        Named.of("alg unknown", forged("{\"alg\":\"XX256\",\"kid\":\"rsa-1\"}"))),
                arguments(AuthenticationFailure.MALFORMED, Named.of("alg missing", forged("{\"kid\":\"rsa-1\"}"))),
                arguments(
                        AuthenticationFailure.UNSUPPORTED_TOKEN,
                        Named.of("HS256 with the public key", withPublicKeyAsSecret())),
                arguments(AuthenticationFailure.MALFORMED, Named.of("RS256 with no signature", unsigned(""))),
                arguments(
                        AuthenticationFailure.BAD_SIGNATURE,
                        Named.of("RS256 with another's signature", unsigned("AAAA"))),
                arguments(AuthenticationFailure.BAD_SIGNATURE, Named.of("ES256 signed with zeros", zeros())),
                arguments(
                        AuthenticationFailure.BAD_SIGNATURE,
                        Named.of(
                                "a key that is not the issuer's",
                                Issuer.signed(JWSAlgorithm.RS256, renamed(), claims))),
                arguments(
                        AuthenticationFailure.UNKNOWN_KEY,
                        Named.of("a key that nobody has", Issuer.signed(JWSAlgorithm.RS256, Issuer.NEXT_RSA, claims))),
                arguments(AuthenticationFailure.UNSUPPORTED_TOKEN, Named.of("no key named", keyless(claims))),
                arguments(
                        AuthenticationFailure.BAD_SIGNATURE, Named.of("a key in the token itself", withOwnKey(claims))),
                arguments(
                        AuthenticationFailure.BAD_SIGNATURE,
                        Named.of("a short RSA key", Issuer.signed(JWSAlgorithm.RS256, SHORT_RSA, claims))),
                arguments(
                        AuthenticationFailure.UNKNOWN_KEY,
                        Named.of("a key to encrypt with", Issuer.signed(JWSAlgorithm.RS256, ENCRYPTS, claims))),
                arguments(
                        AuthenticationFailure.UNKNOWN_KEY,
                        Named.of("a key for another algorithm", Issuer.signed(JWSAlgorithm.RS256, FOR_PS256, claims))),
                arguments(
                        AuthenticationFailure.BAD_SIGNATURE,
                        Named.of("another curve", Issuer.signed(JWSAlgorithm.ES384, STRANGE_CURVE, claims))),
                arguments(AuthenticationFailure.BAD_SIGNATURE, Named.of("a critical header", critical(claims))),
                arguments(AuthenticationFailure.UNSUPPORTED_TOKEN, Named.of("a logout token", typed("logout+jwt"))),
                arguments(
                        AuthenticationFailure.WRONG_ISSUER,
                        Named.of("another issuer", with(b -> b.issuer("https://id.example/")))),
                arguments(AuthenticationFailure.WRONG_ISSUER, Named.of("no issuer", with(b -> b.issuer(null)))),
                arguments(
                        AuthenticationFailure.WRONG_AUDIENCE,
                        Named.of("another audience", with(b -> b.audience("orgraph2")))),
                arguments(
                        AuthenticationFailure.WRONG_AUDIENCE,
                        Named.of("no audience", with(b -> b.audience((String) null)))),
                arguments(
                        AuthenticationFailure.EXPIRED,
                        Named.of("ended 60 s ago", with(b -> b.expirationTime(at(-60))))),
                arguments(AuthenticationFailure.MALFORMED, Named.of("no end", with(b -> b.expirationTime(null)))),
                arguments(AuthenticationFailure.MALFORMED, Named.of("begins at 1e300", literally("nbf", "1e300"))),
                arguments(
                        AuthenticationFailure.MALFORMED,
                        Named.of("begins after a long's end", literally("nbf", "9223372036854775807"))),
                arguments(
                        AuthenticationFailure.MALFORMED,
                        Named.of("begins where milliseconds run over", literally("nbf", "18446744073709551"))),
                arguments(AuthenticationFailure.MALFORMED, Named.of("ends at 1e300", literally("exp", "1e300"))),
                arguments(
                        AuthenticationFailure.MALFORMED,
                        Named.of("ends where milliseconds run over", literally("exp", "18446744073709551"))),
                arguments(
                        AuthenticationFailure.MALFORMED, Named.of("ends before all time", literally("exp", "-1e300"))),
                arguments(
                        AuthenticationFailure.NOT_YET_VALID,
                        Named.of("begins in 61 s", with(b -> b.notBeforeTime(at(61))))),
                arguments(
                        AuthenticationFailure.MALFORMED,
                        Named.of("an end that is a text", forged("{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}"))),
                arguments(AuthenticationFailure.BAD_SIGNATURE, Named.of("changed after signing", changed(claims))),
                arguments(
                        AuthenticationFailure.MALFORMED,
                        Named.of("encrypted", "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d")),
                arguments(AuthenticationFailure.MALFORMED, Named.of("in another alphabet", otherAlphabet(claims))),
                arguments(AuthenticationFailure.MALFORMED, Named.of("two parts", "eyJhbGciOiJSUzI1NiJ9.e30")),
                arguments(AuthenticationFailure.MALFORMED, Named.of("dots alone", "..")),
                arguments(AuthenticationFailure.MALFORMED, Named.of("deep JSON", deep())),
                arguments(
                        AuthenticationFailure.MALFORMED,
                        Named.of("huge", "eyJhbGciOiJSUzI1NiJ9." + "a".repeat(4000) + ".a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256"})
    void a_good_token_has_no_other_text(String algorithm) {
        String token = Issuer.signed(
                JWSAlgorithm.parse(algorithm),
                algorithm.equals("ES256") ? Issuer.EC : Issuer.RSA,
                Issuer.claims(NOW).build());
        List<String> others = Stream.iterate(0, at -> at < token.length(), at -> at + 1)
                .flatMap(at -> Stream.iterate(0, bit -> bit < 7, bit -> bit + 1)
                        .map(bit -> token.substring(0, at)
                                + (char) (token.charAt(at) ^ 1 << bit)
                                + token.substring(at + 1)))
                .filter(Secret::isWellFormed)
                .toList();

        List<String> taken = others.stream()
                .filter(other -> recognize(tokens, other) instanceof AuthenticationResult.Known)
                .toList();

        assertThat(taken).isEmpty();
    }

    /** Half of what issuers sign with an elliptic curve has the one form, half the other: neither can be refused. */
    @Test
    void both_forms_of_an_elliptic_signature_are_the_issuers() {
        BigInteger order = Curve.P_256.toECParameterSpec().getOrder();
        String token =
                Issuer.signed(JWSAlgorithm.ES256, Issuer.EC, Issuer.claims(NOW).build());
        int signature = token.lastIndexOf('.') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(signature));
        BigInteger s = order.subtract(new BigInteger(1, Arrays.copyOfRange(bytes, 32, 64)));
        byte[] other = s.add(BigInteger.ONE.shiftLeft(256)).toByteArray();
        System.arraycopy(other, 1, bytes, 32, 32);

        AuthenticationResult result = recognize(
                tokens,
                token.substring(0, signature)
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));

        assertThat(result).isInstanceOf(AuthenticationResult.Known.class);
    }

    @Test
    void without_leave_only_a_signature_that_was_found_good_before_is_computed() {
        String known = with(b -> b.subject("known"));
        String later = with(b -> b.subject("later"));
        recognize(tokens, known);

        assertThat(tokens.recognize(Secret.of(known), () -> false).join())
                .isInstanceOf(AuthenticationResult.Known.class);
        assertThat(tokens.recognize(Secret.of(later), () -> false).join())
                .isEqualTo(new AuthenticationResult.Refused(AuthenticationFailure.TOO_MANY_FAILURES));
    }

    @Test
    void leave_is_asked_for_nothing_but_a_signature() throws JOSEException {
        bad().map(Arguments::get)
                .filter(one -> one[0] != AuthenticationFailure.BAD_SIGNATURE)
                .forEach(one -> {
                    String token = ((Named<?>) one[1]).getPayload().toString();

                    AuthenticationResult result =
                            tokens.recognize(Secret.of(token), () -> false).join();

                    assertThat(result).isEqualTo(new AuthenticationResult.Refused((AuthenticationFailure) one[0]));
                });
    }

    @Test
    void scopes_are_the_words_that_stand_for_them() {
        assertThat(scopes("orgraph:write")).containsExactly(Scope.WRITE);
        assertThat(scopes("orgraph:write orgraph:read")).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
        assertThat(scopes("orgraph:readers xorgraph:write ORGRAPH:READ")).isEmpty();
        assertThat(scopes("")).isEmpty();
    }

    @Test
    void a_name_has_nothing_in_it_that_a_log_could_stumble_over() {
        AuthenticationResult result =
                recognize(tokens, with(b -> b.subject("a\r\nOperation of b\u202e" + "x".repeat(100))));

        assertThat(identity(result).name())
                .isEqualTo("token:a??Operation?of?b?" + "x".repeat(64 - 18))
                .hasSize(6 + 64);
    }

    private Set<Scope> scopes(String words) {
        return identity(recognize(tokens, with(b -> b.claim("scope", words)))).scopes();
    }

    private static Principal identity(AuthenticationResult result) {
        return ((AuthenticationResult.Known) result).principal();
    }

    private static AuthenticationResult recognize(TokenVerifier tokens, String token) {
        return tokens.recognize(Secret.of(token), () -> true).join();
    }

    private static TokenVerifier tokens(JWK... keys) {
        byte[] document = Issuer.document(keys);
        return new TokenVerifier(
                new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, TokenSettings.READ_SCOPE, TokenSettings.WRITE_SCOPE),
                new SigningKeys(() -> Answer.completedFuture(document), () -> 0),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Issuer.signed(
                JWSAlgorithm.RS256, Issuer.RSA, change.apply(Issuer.claims(NOW)).build());
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    /** Signed with a number that a date could not be written as. */
    private static String literally(String claim, String number) throws JOSEException {
        String claims = "{\"iss\":\"" + Issuer.NAME + "\",\"aud\":\"orgraph\",\"sub\":\"alice\","
                + "\"scope\":\"orgraph:read\","
                + (claim.equals("exp") ? "" : "\"exp\":" + NOW.plusSeconds(300).getEpochSecond() + ",")
                + "\"" + claim + "\":" + number + "}";
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build(), new Payload(claims));
        token.sign(new RSASSASigner(Issuer.RSA.toPrivateKey()));
        return token.serialize();
    }

    private static String typed(String type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .type(new JOSEObjectType(type))
                .build();
        return Issuer.signed(header, Issuer.RSA, Issuer.claims(NOW).build());
    }

    private static String critical(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .customParam("policy", "x")
                .criticalParams(Set.of("policy"))
                .build();
        return Issuer.signed(header, Issuer.RSA, claims);
    }

    private static String keyless(JWTClaimsSet claims) {
        return Issuer.signed(new JWSHeader(JWSAlgorithm.RS256), Issuer.RSA, claims);
    }

    /** Whoever follows what a token says of its key takes anybody's. */
    private static String withOwnKey(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .jwk(Issuer.NEXT_RSA.toPublicJWK())
                .jwkURL(URI.create("http://127.0.0.1:1/keys.json"))
                .build();
        return Issuer.signed(header, Issuer.NEXT_RSA, claims);
    }

    private static JWK renamed() {
        return new RSAKey.Builder(Issuer.NEXT_RSA).keyID("rsa-1").build();
    }

    private static String withPublicKeyAsSecret() throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build();
        SignedJWT token = new SignedJWT(header, Issuer.claims(NOW).build());
        token.sign(new MACSigner(Issuer.RSA.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String unsigned(String signature) {
        String token = with(b -> b);
        return token.substring(0, token.lastIndexOf('.') + 1) + signature;
    }

    private static String zeros() {
        String token =
                Issuer.signed(JWSAlgorithm.ES256, Issuer.EC, Issuer.claims(NOW).build());
        return token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);
    }

    private static String changed(JWTClaimsSet claims) {
        String token = Issuer.signed(JWSAlgorithm.RS256, Issuer.RSA, claims);
        String more = base64(claims.toString().replace("orgraph:read", "orgraph:write orgraph:read"));
        return token.substring(0, token.indexOf('.') + 1) + more + token.substring(token.lastIndexOf('.'));
    }

    private static String otherAlphabet(JWTClaimsSet claims) {
        String token = Issuer.signed(JWSAlgorithm.RS256, Issuer.RSA, claims);
        int signature = token.lastIndexOf('.');
        // 342 characters that have neither of the two are not to be expected in a lifetime.
        String other = token.substring(signature).replace('-', '+').replace('_', '/');
        return token.substring(0, signature) + other;
    }

    private static String forged(String header) {
        String claims = "{\"iss\":\"" + Issuer.NAME + "\",\"aud\":\"orgraph\",\"exp\":\"4102444800\"}";
        return base64(header) + "." + base64(claims) + ".AAAA";
    }

    private static String deep() {
        return base64("{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"x\":" + "[".repeat(1200) + "]".repeat(1200) + "}")
                + ".e30.a";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ECKey strangeCurve() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID("ec-1").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
