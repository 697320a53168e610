package io.orgraph.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
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
    void the_first_byte_that_is_not_plain_ends_it_whatever_follows() {
        byte[] bytes = new byte[37];
        Random random = new Random(7);
        for (int turn = 0; turn < 200_000; turn++) {
            random.nextBytes(bytes);
            makeMostlyPlain(bytes, random);
            int start = random.nextInt(bytes.length + 1);

            assertThat(PlainText.endOf(bytes, start))
                    .as("%s from %d", HexFormat.of().formatHex(bytes), start)
                    .isEqualTo(firstOther(bytes, start));
        }
    }

    private static void makeMostlyPlain(byte[] bytes, Random random) {
        int others = random.nextInt(4);
        for (int at = 0; at < bytes.length; at++) {
            if (isOther(bytes[at]) && random.nextInt(10) >= others) {
                bytes[at] = "!#[]~ ?\u007f".getBytes(UTF_8)[random.nextInt(8)];
            }
        }
    }

    private static int firstOther(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && !isOther(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isOther(byte character) {
        return character < ' ' || character == '"' || character == '\\';
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
