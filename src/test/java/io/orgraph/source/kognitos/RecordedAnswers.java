package io.orgraph.source.kognitos;

import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer in {@code answers()}, sent over HTTP, means what stands beside it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecordedAnswers {
    private ScriptedUpstream server;
    private Wired wired;

    @BeforeAll
    void open() {
        server = new ScriptedUpstream(ScriptedResponse.json(200, "{}"));
        wired = new Wired();
    }

    @AfterAll
    void close() {
        wired.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("answers")
    <T> void the_answer_means_what_stands_beside_it(Recorded<T> recorded) {
        Kognitos kognitos = wired.to(server.always(recorded.sent()).url());

        T meaning = given(recorded.question().apply(kognitos));

        assertThat(meaning).isEqualTo(recorded.meaning());
    }
}
