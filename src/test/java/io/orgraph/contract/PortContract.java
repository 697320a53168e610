package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.source.Port;
import io.orgraph.testkit.Awaited;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every port promises, whatever it is for.
 *
 * @param <P> the port
 * @param <T> what it answers
 */
abstract class PortContract<P extends Port, T> {
    private final Testbed ground;
    private final Class<P> type;
    private P port;

    @SuppressWarnings("unchecked") // The annotation and the type argument stand one above the other.
    PortContract(Testbed ground) {
        this.ground = ground;
        this.type = (Class<P>) Objects.requireNonNull(getClass().getAnnotation(ContractOf.class))
                .value();
        this.port = ground.as(type);
    }

    /** The usual question, about something that is there. */
    abstract CompletableFuture<Answer<T>> ask(P of, Credential as);

    /** Everything that can be asked, well or badly: each has its call, and each call its answer. */
    List<CompletableFuture<? extends Answer<?>>> askEverything() {
        List<CompletableFuture<? extends Answer<?>>> all = new ArrayList<>();
        all.add(ask(port, ground.good()));
        all.add(ask(port, ground.setup().unknownPass().credential()));
        if (this instanceof AsksForAbsent asking) {
            all.add(asking.askForAbsent());
        }
        return all;
    }

    /** Something may be found out first, which is not to be counted. */
    @BeforeEach
    void begin() {
        prepare();
        ground.tap().reset();
    }

    /** Finds out what the question is about. */
    void prepare() {}

    @AfterEach
    void end() {
        ground.tap().reset();
    }

    @Test
    void it_is_answered_and_the_source_asked_unless_the_adapter_knows() {
        CompletableFuture<Answer<T>> asked = ask(port, ground.good());

        assertThat(Awaited.given(asked)).isNotNull();
        assertThat(ground.tap().exchanges().isEmpty()).isEqualTo(answersItself());
    }

    @ParameterizedTest
    @EnumSource
    void trouble_at_the_source_is_told_as_what_it_is_and_in_no_words_of_the_source(UpstreamFault trouble) {
        P unspoiled = ground.unspoiled(type);
        ground.tap().changes(answered -> trouble.answered());

        CompletableFuture<Answer<T>> asked = ask(unspoiled, ground.good());

        if (answersItself()) {
            assertThat(Awaited.code(asked)).isNull();
        } else {
            Failure failure = Awaited.failure(asked);
            assertThat(failure.code()).isEqualTo(trouble.code());
            assertThat(failure.source()).isEqualTo(AdapterUnderTest.SOURCE);
            assertThat(failure.retryable()).isEqualTo(trouble.retryable());
            assertThat(failure.retryAfter()).isEqualTo(trouble.retryAfter());
            assertThat(failure.toString()).doesNotContain(UpstreamFault.Texts.SECRET);
        }
    }

    @Test
    void fields_that_nobody_knows_yet_change_nothing() {
        Set<String> maps = ground.setup().maps();
        T before = Awaited.given(ask(port, ground.good()));
        ground.tap().changes(answered -> answered.withBody(body -> UnknownFields.fields(body, maps)));

        T after = Awaited.given(ask(port, ground.good()));

        assertThat(read(after)).isEqualTo(read(before));
    }

    /** What the adapter read of an answer, without what it gives on as it was sent. */
    @Nullable Object read(T answer) {
        return answer;
    }

    @Test
    void words_that_nobody_knows_yet_change_nothing_but_what_they_say() {
        Map<String, Set<String>> words = ground.setup().words();
        Set<String> decided = words.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        T before = Awaited.given(ask(port, ground.good()));
        ground.tap().changes(answered -> answered.withBody(body -> UnknownFields.words(body, words.keySet())));

        T after = Awaited.given(ask(port, ground.good()));

        assertThat(Shape.of(after, decided)).isEqualTo(Shape.of(before, decided));
    }

    final Testbed ground() {
        return ground;
    }

    final P port() {
        return port;
    }

    final Class<P> type() {
        return type;
    }

    final boolean answersItself() {
        return ground.setup().answersItself(type);
    }

    /** The one code that is right where the source is asked; null where it is not. */
    final Code unlessKnown(Code code) {
        return answersItself() ? null : code;
    }

    /** Whether asking for what is not there can be told from asking for what is. */
    public final boolean noticesAbsence() {
        return ground.setup().noticesAbsence(type);
    }
}
