package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.contract.Testbed.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where there is an OpenAPI document, it is what adapters send, and what the sandbox and recorded answers say. */
@ExtendWith(SharedTestbeds.class)
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
    private final Map<String, Document> documents = new TreeMap<>();
    private final List<Conversation> talks = new ArrayList<>();

    @BeforeAll
    void listen(Testbeds grounds) {
        grounds.all().stream()
                .filter(ground -> Document.isThereFor(ground.setup().folder()))
                .forEach(ground -> talks.add(new Conversation(documentFor(ground), ground, Everything.on(ground))));
    }

    @Test
    void there_is_a_document_of_each_kind_whose_vendor_has_one() {
        Set<String> folders = documents.keySet();

        assertThat(folders).containsExactly("kognitos", "transactionlink");
    }

    @TestFactory
    Stream<DynamicTest> every_request_is_as_documented() {
        return talks.stream()
                .map(talk -> DynamicTest.dynamicTest(talk.toString(), () -> {
                    assertThat(talk.exchanges()).isNotEmpty();
                    assertThat(talk.complaintsAboutRequests()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_is_as_documented() {
        return talks.stream()
                .map(talk -> DynamicTest.dynamicTest(talk.toString(), () -> {
                    assertThat(talk.exchanges()).isNotEmpty();
                    assertThat(talk.complaintsAboutAnswers()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_recorded_answer_is_as_documented_also_one_that_nobody_asks_for() {
        return talks.stream()
                .filter(talk -> talk.ground().world() == World.RECORDED)
                .map(OpenApiTest::recorded)
                .map(talk -> DynamicTest.dynamicTest(talk.toString(), () -> {
                    assertThat(talk.exchanges()).isNotEmpty();
                    assertThat(talk.complaintsAboutAnswers()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_exercised() {
        return Stream.of(World.values())
                .flatMap(world -> documents.keySet().stream()
                        .map(folder -> DynamicTest.dynamicTest(
                                folder + ' ' + world,
                                () -> assertThat(exercised(folder, world))
                                        .isEqualTo(documents.get(folder).operations()))));
    }

    private Document documentFor(Testbed ground) {
        return documents.computeIfAbsent(ground.setup().folder(), Document::of);
    }

    private Set<String> exercised(String folder, World world) {
        return talks.stream()
                .filter(talk -> talk.ground().setup().folder().equals(folder))
                .filter(talk -> talk.ground().world() == world)
                .flatMap(talk -> talk.exercised().stream())
                .collect(Collectors.toSet());
    }

    private static Conversation recorded(Conversation talk) {
        AdapterUnderTest setup = talk.ground().setup();
        List<Exchange> exchanges = new Recordings(setup.folder(), setup.pass())
                .all().stream()
                        .flatMap(recording -> recording.exchanges().stream())
                        .toList();
        return new Conversation(talk.document(), talk.ground(), exchanges);
    }
}
