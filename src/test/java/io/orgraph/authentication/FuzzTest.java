package io.orgraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever is shown, nobody gets in by it, and nothing is thrown. */
class FuzzTest {
    private static final byte[] DOCUMENT = Issuer.document(Issuer.RSA, Issuer.EC);
    private static final String GOOD = Issuer.signed(
            JWSAlgorithm.RS256, Issuer.RSA, Issuer.claims(Instant.EPOCH).build());
    private static final Authenticator CALLERS = new Authenticator(
            List.of(new ApiKey("a", KeyHash.of(Secret.of("key_CANARY_fuzz")), Set.of(Scope.READ))),
            new TokenVerifier(
                    new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, "r", "w"),
                    new SigningKeys(() -> Answer.completedFuture(DOCUMENT), System::nanoTime),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

    @Property(tries = 10_000)
    void any_text_is_a_strangers(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 600) String shown) {
        assertThat(recognized(shown)).isInstanceOf(AuthenticationResult.Refused.class);
    }

    @Property(tries = 10_000)
    void anything_of_a_tokens_form_is_a_strangers(@ForAll("forms") String shown) {
        assertThat(recognized(shown)).isInstanceOf(AuthenticationResult.Refused.class);
    }

    @Property(tries = 10_000)
    void a_good_token_with_one_other_character_is_a_strangers(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @CharRange(from = '!', to = '~') char other) {
        int at = place % GOOD.length();
        if (GOOD.charAt(at) != other) {
            assertThat(recognized(GOOD.substring(0, at) + other + GOOD.substring(at + 1)))
                    .isInstanceOf(AuthenticationResult.Refused.class);
        }
    }

    @Provide
    Arbitrary<String> forms() {
        Arbitrary<String> headers = Arbitraries.of(
                "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}",
                "{\"alg\":\"ES256\",\"kid\":\"ec-1\"}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"RS256\",\"kid\":7}",
                "{\"alg\":[],\"kid\":\"rsa-1\"}",
                "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"x5c\":[\"\"],\"jwk\":{}}",
                "[]",
                "null");
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(20).map(FuzzTest::quoted),
                Arbitraries.bigIntegers().map(String::valueOf),
                Arbitraries.of("null", "[]", "{}", "true", "1e400", "-1", "[\"orgraph\"]", "[[[]]]", "\"orgraph\""));
        Arbitrary<String> names = Arbitraries.of("iss", "aud", "exp", "nbf", "sub", "scope", "scp", "iat", "jti", "");
        Arbitrary<String> claims = Combinators.combine(names, values)
                .as((name, value) -> quoted(name) + ":" + value)
                .list()
                .ofMaxSize(6)
                .map(members -> "{" + String.join(",", members) + "}");
        return Combinators.combine(
                        headers, claims, Arbitraries.strings().alpha().ofMaxLength(400))
                .as((header, said, signature) -> base64(header) + "." + base64(said) + "." + signature);
    }

    private static AuthenticationResult recognized(String shown) {
        CompletableFuture<AuthenticationResult> recognized = CALLERS.recognize(Secret.of(shown), () -> true);
        assertThat(recognized).isCompleted();
        return recognized.join();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "").replace("\"", "") + '"';
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
