package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.source.Port;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every port promises that changes something. Each test has a sandbox of its own.
 *
 * @param <P> the port
 * @param <T> what it answers
 */
abstract class ChangeContract<P extends Port, T> {
    private static final List<String> WHO_ASKS = List.of("Authorization", "Cookie", "Proxy-Authorization", "X-API-Key");

    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(4, 20));
    private final Testbed ground;
    private final Class<P> type;

    @SuppressWarnings("unchecked") // The annotation and the type argument stand one above the other.
    ChangeContract(Testbed shared) {
        this.ground = shared.changing(sandbox);
        this.type = (Class<P>) Objects.requireNonNull(getClass().getAnnotation(ContractOf.class))
                .value();
    }

    /** The change of what {@link #prepare} has found. */
    abstract CompletableFuture<Answer<T>> change(P of, Credential as);

    /** Finds out what is to be changed. */
    void prepare() {}

    /** Who may make the change. */
    TestCredential pass() {
        return ground.setup().pass();
    }

    @BeforeEach
    void begin() {
        ground.organization();
        prepare();
        ground.tap().reset();
    }

    @AfterEach
    void end() {
        ground.tap().close();
        sandbox.close();
    }

    @Test
    void a_change_is_one_write() {
        CompletableFuture<Answer<T>> changed = change();

        assertThat(Awaited.given(changed)).isNotNull();
        assertThat(writes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_fails_is_sent_once_and_no_word_of_the_source_is_told(UpstreamFault trouble) {
        ground.tap().answersWrites(trouble.answered());

        CompletableFuture<Answer<T>> changed = change();

        assertThat(Awaited.soon(changed).toString()).doesNotContain(UpstreamFault.Texts.SECRET);
        assertThat(writes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BAD_REQUEST", "PAYMENT_REQUIRED", "FORBIDDEN", "CONFLICT", "UNPROCESSABLE", "TOO_MANY_REQUESTS"})
    void a_refusal_is_told_as_what_it_is(UpstreamFault refusal) {
        ground.tap().answersWrites(refusal.answered());

        Failure failure = Awaited.failure(change());

        assertThat(failure.code()).isEqualTo(refusal.code());
        assertThat(failure.source()).isEqualTo(AdapterUnderTest.SOURCE);
        assertThat(failure.retryAfter()).isEqualTo(refusal.retryAfter());
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "BAD_GATEWAY", "GATEWAY_TIMEOUT", "BROKEN_OFF"})
    void what_broke_may_have_happened(UpstreamFault broken) {
        ground.tap().answersWrites(broken.answered());

        Failure failure = Awaited.failure(change());

        assertThat(failure.code()).isEqualTo(Code.OUTCOME_UNKNOWN);
        assertThat(failure.source()).isEqualTo(AdapterUnderTest.SOURCE);
    }

    @Test
    void an_unknown_credential_is_unauthenticated_and_changes_nothing() {
        TestCredential unknown = ground.setup().unknownPass();

        CompletableFuture<Answer<T>> changed = change(port(), unknown.credential());

        assertThat(Awaited.code(changed)).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(Awaited.soon(changed).toString()).doesNotContain(unknown.secret());
        assertThat(ground.tap().exchanges())
                .allMatch(exchange -> exchange.answered().status() == 401);
    }

    @Test
    void every_call_carries_the_credential_in_its_one_place_and_nowhere_else() {
        T told = Awaited.given(change());

        assertThat(told.toString()).doesNotContain(pass().secret());
        assertThat(ground.tap().exchanges()).isNotEmpty().allSatisfy(exchange -> {
            ReceivedRequest asked = exchange.asked();
            assertThat(asked.header(pass().header())).isEqualTo(pass().value());
            assertThat(WHO_ASKS.stream().filter(asked.headers()::containsKey)).containsExactly(pass().header());
            // What is asked about may begin with the same word.
            assertThat(asked.lineAndBody()).doesNotContainPattern(Pattern.quote(pass().secret()) + "(?![\\w-])");
        });
    }

    @Test
    void no_answer_leads_a_write_to_another_host() {
        try (RecordingProxy elsewhere = new RecordingProxy(asked -> ScriptedResponse.json(200, "{}"))) {
            ScriptedResponse redirect = ScriptedResponse.json(307, "{}")
                    .with("Location", elsewhere.url().toString());
            ground.tap().answersWrites(redirect);

            Code code = Awaited.code(change());

            assertThat(code).isEqualTo(Code.UPSTREAM_BAD_RESPONSE);
            assertThat(elsewhere.exchanges()).isEmpty();
        }
    }

    @Test
    void fields_that_nobody_knows_yet_change_nothing() {
        ground.tap()
                .changes(answered -> answered.withBody(
                        body -> UnknownFields.fields(body, ground.setup().maps())));

        CompletableFuture<Answer<T>> changed = change();

        assertThat(Awaited.code(changed)).isNull();
    }

    /** See {@link AsksForAbsent}: whatever is changed is named. */
    public boolean noticesAbsence() {
        return true;
    }

    final CompletableFuture<Answer<T>> change() {
        return change(port(), pass().credential());
    }

    final Testbed ground() {
        return ground;
    }

    final P port() {
        return ground.as(type);
    }

    final List<String> writes() {
        return ground.tap().exchanges().stream()
                .map(exchange -> exchange.asked().line())
                .filter(line -> !line.startsWith("GET "))
                .toList();
    }
}
