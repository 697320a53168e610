package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0b8e1a52-6f2c-4a53-9d9b-0c4c5f0f6a11", "subscription_expired", "a.b:c-1_2"})
    void an_id_is_handed_on(String text) {
        assertThat(Reference.orNull(text, Sample.roles())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "<b>", "http://internal", "a~b", "a%20b", "é", "a\n"})
    void a_message_is_not(String text) {
        assertThat(Reference.orNull(text, Sample.roles())).isNull();
    }

    @Test
    void it_ends_at_128_characters() {
        assertThat(Reference.orNull("a".repeat(128), Sample.roles())).isNotNull();
        assertThat(Reference.orNull("a".repeat(129), Sample.roles())).isNull();
        assertThat(Reference.orNull(null, Sample.roles())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key_CANARY_4711",
                "print-key_CANARY_4711-1",
                "key_CANARY_47",
                "ey_CANARY_4711:1",
                "4711.y_CANARY_47.11"
            })
    void what_repeats_the_credential_that_was_shown_is_none(String text) {
        assertThat(Reference.orNull(text, shown("Authorization", "Bearer key_CANARY_4711")))
                .isNull();
        assertThat(Reference.orNull(text, shown("Authorization", "key_CANARY_4711")))
                .isNull();
        assertThat(Reference.orNull(text, shown("Cookie", "session=key_CANARY_4711")))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("writings")
    void no_simple_writing_of_the_credential_is_handed_on(String text) {
        assertThat(Reference.isSound(text)).as("it would pass otherwise").isTrue();
        assertThat(Reference.orNull(text, shown("Authorization", "Bearer key_CANARY_4711")))
                .isNull();
        assertThat(Reference.orNull("e-" + text + ".1", shown("Authorization", "Bearer key_CANARY_4711")))
                .isNull();
    }

    static Stream<String> writings() {
        String secret = "key_CANARY_4711";
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return Stream.of(
                        secret,
                        hex,
                        HexFormat.ofDelimiter("-").formatHex(bytes),
                        HexFormat.ofDelimiter(":").withPrefix("x").formatHex(bytes),
                        base64,
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(("Bearer " + secret).getBytes(StandardCharsets.UTF_8)),
                        secret.replace("_", ""),
                        secret.replace("", "x").substring(1),
                        secret.replace("", "-").substring(1),
                        secret.replace("", "zz").substring(2),
                        "key_xCAyNARzY_4q711",
                        "xrl_PNANEL_4711")
                .flatMap(text ->
                        Stream.of(text, new StringBuilder(text).reverse().toString()))
                .flatMap(text -> Stream.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session_expired", "Bearer", "key", "4711", "0b8e1a52-6f2c-4a53-9d9b-0c4c5f0f6a11"})
    void what_both_have_by_chance_does_not_matter(String text) {
        assertThat(Reference.orNull(text, shown("Authorization", "Bearer key_CANARY_4711")))
                .isEqualTo(text);
        assertThat(Reference.orNull(text, shown("Cookie", "session_expired=key_CANARY_4711")))
                .isEqualTo(text);
    }

    @Test
    void a_short_credential_is_looked_for_as_a_whole() {
        assertThat(Reference.orNull("print-k_CANARY", shown("Authorization", "k_CANARY")))
                .isNull();
        assertThat(Reference.orNull("print-k_CANAR", shown("Authorization", "k_CANARY")))
                .isNotNull();
    }

    private static Call shown(String header, String value) {
        return Sample.roles().credential(header, value, Sample.ALICE.fingerprint());
    }

    @Property
    void whatever_passes_is_of_the_allowed_characters(@ForAll String text) {
        assertThat(Reference.isSound(text)).isEqualTo(text.matches("[A-Za-z0-9._:-]{1,128}"));
    }
}
