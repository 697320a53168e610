package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextTest {
    private static final String SECRET = "key_CANARY_4711";

    private final Call call = Sample.roles()
            .authorization("Bearer " + SECRET, Credential.of(Secret.of(SECRET)).fingerprint());

    @ParameterizedTest
    @ValueSource(strings = {"The name is taken", "<b>No</b> \"really\"", "Nazwa zajęta: 名前 👩‍👩", "a"})
    void a_text_for_people_is_handed_on(String text) {
        String told = RefusalText.orNull(text.replace("\u200d", ""), call);

        assertThat(told).isEqualTo(text.replace("\u200d", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'one\ntwo' | one two",
                "'\t one  \r\n two ' | one two",
                "'o\u0000ne\u0007' | one",
                "'o\u202ene\u200b' | one",
                "'one\u2028two' | one two",
                "'one\ud83d' | one"
            })
    void what_cannot_be_seen_is_taken_out(String text, String told) {
        assertThat(RefusalText.orNull(text, call)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u202e"})
    void nothing_to_see_is_no_text(String text) {
        assertThat(RefusalText.orNull(text, call)).isNull();
    }

    @Test
    void it_ends_at_300_characters_and_halves_none() {
        assertThat(RefusalText.orNull("é".repeat(300), call)).isEqualTo("é".repeat(300));
        assertThat(RefusalText.orNull("😀".repeat(301), call)).isEqualTo("😀".repeat(299) + "…");
        assertThat(RefusalText.orNull(null, call)).isNull();
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.upstream.ReferenceTest#writings")
    void no_simple_writing_of_the_credential_is_handed_on(String text) {
        assertThat(RefusalText.orNull("You sent " + text + ", which is wrong", call))
                .isNull();
        assertThat(RefusalText.orNull("x".repeat(290) + " " + text, call)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key_CANARY and then _4711",
                "first key_CAN, then ARY_4711",
                "k e y _ C A N A R Y _ 4 7 1 1",
                "key\u200b_CAN\u0000ARY_4711",
                "ｋｅｙ＿ＣＡＮＡＲＹ＿４７１１",
                "key%5FCANARY%5F4711"
            })
    void nor_is_one_in_parts_or_in_other_letters(String text) {
        assertThat(RefusalText.orNull("You sent " + text, call)).isNull();
    }

    @Property
    void whatever_is_sent_is_one_short_line_of_whole_characters(@ForAll String text) {
        String told = RefusalText.orNull(text, call);

        if (told != null) {
            assertThat(told.codePointCount(0, told.length())).isBetween(1, 300);
            assertThat(told).isEqualTo(told.strip());
            assertThat(told.codePoints().map(Character::getType).boxed())
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int)
                            Character.LINE_SEPARATOR);
            assertThat(told.toLowerCase(Locale.ROOT)).doesNotContain("canary");
        }
    }
}
