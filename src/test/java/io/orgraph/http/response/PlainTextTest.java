package io.orgraph.http.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String LONG = "Workspace 1 of the team, and what else it is called";

    @Test
    void each_character_of_ascii_is_seen_wherever_it_is() {
        for (char character = 0; character < 128; character++) {
            boolean isPlain = character >= ' ' && "\"\\?".indexOf(character) < 0;
            for (int at = 0; at < LONG.length(); at++) {
                String text = LONG.substring(0, at) + character + LONG.substring(at + 1);

                assertThat(PlainText.is(text.getBytes(UTF_8)))
                        .as("%d at %d", (int) character, at)
                        .isEqualTo(isPlain);
            }
        }
    }

    @Test
    void whatever_is_not_of_ascii_is_not_plain() {
        for (String other : List.of("é", "€", "😀", "\ud83d", "\ude00", "\u0080", "\u2028")) {
            for (int at = 0; at < LONG.length(); at++) {
                assertThat(PlainText.is((LONG.substring(0, at) + other + LONG.substring(at)).getBytes(UTF_8)))
                        .as("%s at %d", other, at)
                        .isFalse();
            }
        }
    }
}
