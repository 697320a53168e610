package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.orgraph.authentication.Issuer;
import io.orgraph.authentication.SigningKeys;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An ID token signs in whom it is for, where it is for, and nobody else. */
class IdTokenCheckTest {
    private static final String NONCE = "nonce_CANARY";
    private static final BearerAccessToken ACCESS = new BearerAccessToken("access_CANARY");

    private final IdTokenCheck check = new IdTokenCheck(
            new ProviderSettings(
                    "idp",
                    URI.create(Issuer.NAME),
                    new ProviderSettings.Client(Issuer.AUDIENCE, Secret.of("secret_CANARY")),
                    List.of("openid"),
                    URI.create("https://app.example"),
                    new GroupMapping("groups", Set.of("*"), Set.of(), Map.of())),
            new SigningKeys(() -> Answer.completedFuture(Issuer.document(Issuer.RSA)), System::nanoTime));

    @Test
    void a_token_of_this_provider_for_this_client_and_sign_in_is_accepted() {
        assertThat(isAccepted(signed(right().build()))).isTrue();
        assertThat(isAccepted(signed(right().audience(List.of(Issuer.AUDIENCE, "other"))
                        .claim("azp", Issuer.AUDIENCE)
                        .build())))
                .isTrue();
        assertThat(isAccepted(signed(right().claim("at_hash", hash(ACCESS)).build())))
                .isTrue();
    }

    /** GHSA-qg4x-g29m-8972: ID tokens of other clients were accepted. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void any_other_is_refused(String what, JWTClaimsSet claims) {
        assertThat(isAccepted(signed(claims))).as(what).isFalse();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        "of another issuer",
                        right().issuer("https://evil.example").build()),
                Arguments.of("of no issuer", right().issuer(null).build()),
                Arguments.of("for another client", right().audience("other").build()),
                Arguments.of("for nobody", right().audience(List.of()).build()),
                Arguments.of(
                        "for several, and given to none",
                        right().audience(List.of(Issuer.AUDIENCE, "other")).build()),
                Arguments.of(
                        "given to another client", right().claim("azp", "other").build()),
                Arguments.of(
                        "of another sign-in", right().claim("nonce", "other").build()),
                Arguments.of("of no sign-in", right().claim("nonce", null).build()),
                Arguments.of("expired", right().expirationTime(ago(61)).build()),
                Arguments.of("without an end", right().expirationTime(null).build()),
                Arguments.of("of the future", right().issueTime(ago(-120)).build()),
                Arguments.of("without a time", right().issueTime(null).build()),
                Arguments.of(
                        "of another access token",
                        right().claim("at_hash", hash(new BearerAccessToken("other_CANARY")))
                                .build()),
                Arguments.of("of nobody", right().subject(null).build()));
    }

    @Test
    void a_token_that_is_not_signed_by_a_key_of_the_provider_is_refused() throws JOSEException {
        JWTClaimsSet claims = right().build();
        SignedJWT withPublicKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(Issuer.RSA.getKeyID())
                        .build(),
                claims);
        withPublicKey.sign(new MACSigner(Issuer.RSA.toRSAPublicKey().getEncoded()));

        assertThat(isAccepted(new OIDCTokens(new PlainJWT(claims), ACCESS, null)))
                .isFalse();
        assertThat(isAccepted(new OIDCTokens(withPublicKey, ACCESS, null))).isFalse();
        assertThat(isAccepted(tokens(Issuer.signed(JWSAlgorithm.RS256, Issuer.NEXT_RSA, claims))))
                .isFalse();
    }

    /** GHSA-v87w-xpvm-29vx: a token of one kind passed for one of another. */
    @Test
    void a_token_of_another_kind_is_refused() {
        for (String type : List.of("at+jwt", "logout+jwt")) {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(type))
                    .keyID(Issuer.RSA.getKeyID())
                    .build();

            assertThat(isAccepted(tokens(Issuer.signed(header, Issuer.RSA, right().build()))))
                    .isFalse();
        }
    }

    private static JWTClaimsSet.Builder right() {
        return Issuer.claims(Instant.now()).issueTime(Date.from(Instant.now())).claim("nonce", NONCE);
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    private static String hash(BearerAccessToken token) {
        return AccessTokenHash.compute(token, JWSAlgorithm.RS256, null).getValue();
    }

    private static OIDCTokens signed(JWTClaimsSet claims) {
        return tokens(Issuer.signed(JWSAlgorithm.RS256, Issuer.RSA, claims));
    }

    private static OIDCTokens tokens(String idToken) {
        return new OIDCTokens(idToken, ACCESS, null);
    }

    private boolean isAccepted(OIDCTokens tokens) {
        return check.verify(tokens, NONCE).join().fold(claims -> true, problem -> false);
    }
}
