package io.orgraph.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of plans: only what was signed here is opened, only as it was, and it ends. */
class PlanTokensTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final List<String> ALPHABET =
            List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=.".split(""));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final DesiredAccess WISH = People.wish(Map.of(1, 1), Guards.DEFAULT);

    @Test
    void a_token_ends_when_its_time_is_over() {
        String token = at(NOW).sign(WISH, "s").token();

        assertThat(at(NOW.plusSeconds(59)).open(token).orElseThrow().ended()).isFalse();
        assertThat(at(NOW.plusSeconds(60)).open(token).orElseThrow().ended()).isTrue();
    }

    @Test
    void a_token_of_another_key_is_none() {
        String token = PlanTokens.withRandomKey(Duration.ofMinutes(1), Clock.systemUTC())
                .sign(WISH, "s")
                .token();

        assertThat(at(NOW).open(token)).isEmpty();
    }

    @Test
    void a_token_with_any_character_changed_is_none() {
        String token = at(NOW).sign(WISH, "s").token();

        for (int i = 0; i < token.length(); i++) {
            for (String other : ALPHABET) {
                if (!token.startsWith(other, i)) {
                    assertThat(at(NOW).open(token.substring(0, i) + other + token.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_token_is_a_signed_object_that_any_library_reads() throws Exception {
        JWSObject token = JWSObject.parse(at(NOW).sign(WISH, "s").token());

        assertThat(token.getHeader().toJSONObject()).isEqualTo(Map.of("alg", "HS256"));
        assertThat(token.verify(new MACVerifier(KEY))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS384\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"HS256\",\"kid\":\"1\"}",
                "{ \"alg\":\"HS256\"}"
            })
    void a_token_with_another_header_is_none_however_it_is_signed(String header) throws Exception {
        String signed = Base64URL.encode(header) + "." + payload();

        for (String algorithm : List.of("HmacSHA256", "HmacSHA384", "HmacSHA512")) {
            assertThat(at(NOW).open(signed + "." + mac(algorithm, signed))).isEmpty();
        }
        assertThat(at(NOW).open(signed + ".")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s ", "%s\n", "\t%s", "%s=", "%s*", "%s.", "%s\u0000"})
    void a_token_has_one_text(String form) {
        String token = at(NOW).sign(WISH, "s").token();

        assertThat(at(NOW).open(form.formatted(token))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "*", " ", "\n", "+"})
    void what_no_payload_is_written_with_is_refused_although_it_is_signed(String foreign) throws Exception {
        String signed = Base64URL.encode("{\"alg\":\"HS256\"}") + "." + payload() + foreign;

        assertThat(at(NOW).open(signed + "." + mac("HmacSHA256", signed))).isEmpty();
    }

    @Property(tries = 10_000)
    void any_other_text_is_none(@ForAll String text) {
        assertThat(at(NOW).open(text)).isEmpty();
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new PlanTokens(new byte[31], Duration.ofMinutes(1), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void the_largest_wish_makes_a_token_that_fits_in_a_request() {
        Map<Integer, Integer> wished = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            wished.put(i, i % 3);
        }
        DesiredAccess desired = People.wish(wished, new Guards(false, 500, 1, Map.of(), Set.of()));

        assertThat(at(NOW).sign(desired, "s").token().length()).isLessThan(100_000);
    }

    private static String payload() {
        return at(NOW).sign(WISH, "s").token().split("\\.", -1)[1];
    }

    private static String mac(String algorithm, String signed) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(KEY, algorithm));
        return Base64URL.encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)))
                .toString();
    }

    private static PlanTokens at(Instant now) {
        return new PlanTokens(KEY, Duration.ofMinutes(1), Clock.fixed(now, ZoneOffset.UTC));
    }
}
