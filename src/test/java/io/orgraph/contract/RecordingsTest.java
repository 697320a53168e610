package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The recorded answers hold what the contracts are about, so that none holds for want of an occasion. */
class RecordingsTest {

    @Test
    void every_word_that_may_be_new_is_in_a_recorded_answer() {
        for (AdapterUnderTest setup : AdaptersUnderTest.ALL) {
            List<String> bodies = bodies(setup);

            assertThat(setup.words().keySet())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(bodies)
                            .anyMatch(body ->
                                    UnknownFields.words(body, Set.of(word)).contains(UnknownFields.WORD)));
        }
    }

    @Test
    void every_map_is_in_a_recorded_answer() {
        for (AdapterUnderTest setup : AdaptersUnderTest.ALL) {
            List<String> bodies = bodies(setup);

            assertThat(setup.maps())
                    .allSatisfy(map -> assertThat(bodies).anyMatch(body -> body.contains('"' + map + "\":{")));
        }
    }

    @Test
    void a_field_more_is_a_field_more_in_each_object_but_maps() {
        String before = "{\"a\":[{\"b\":1}],\"map\":{\"c\":2}}";

        String after = UnknownFields.fields(before, Set.of("map"));

        String more = "\"newlyInvented\":{\"deep\":[1]}";
        assertThat(after).isEqualTo("{\"a\":[{\"b\":1,%1$s}],\"map\":{\"c\":2},%1$s}".formatted(more));
    }

    private static List<String> bodies(AdapterUnderTest setup) {
        return new Recordings(setup.folder(), setup.pass())
                .all().stream()
                        .flatMap(recording -> recording.exchanges().stream())
                        .map(exchange -> exchange.answered().body())
                        .filter(body -> !body.isEmpty())
                        .toList();
    }
}
