package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0b8e1a52-6f2c-4a53-9d9b-0c4c5f0f6a11", "subscription_expired", "a.b:c-1_2"})
    void an_id_is_handed_on(String text) {
        assertThat(Reference.orNull(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "<b>", "http://internal", "a~b", "a%20b", "é", "a\n"})
    void a_message_is_not(String text) {
        assertThat(Reference.orNull(text)).isNull();
    }

    @Test
    void it_ends_at_128_characters() {
        assertThat(Reference.orNull("a".repeat(128))).isNotNull();
        assertThat(Reference.orNull("a".repeat(129))).isNull();
        assertThat(Reference.orNull(null)).isNull();
    }

    @Property
    void whatever_passes_is_of_the_allowed_characters(@ForAll String text) {
        assertThat(Reference.isSound(text)).isEqualTo(text.matches("[A-Za-z0-9._:-]{1,128}"));
    }
}
