package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.source.Port;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every port promises that takes a credential. */
abstract class SignedContract<P extends Port, T> extends PortContract<P, T> {
    private static final List<String> WHO_ASKS = List.of("Authorization", "Cookie", "Proxy-Authorization", "X-API-Key");

    SignedContract(Testbed ground) {
        super(ground);
    }

    @Test
    void an_unknown_credential_is_unauthenticated_and_nothing_else() {
        TestCredential unknown = ground().setup().unknownPass();

        CompletableFuture<Answer<T>> asked = ask(port(), unknown.credential());

        assertThat(Awaited.code(asked)).isEqualTo(unlessKnown(Code.UNAUTHENTICATED));
        assertThat(Awaited.soon(asked).toString()).doesNotContain(unknown.secret());
        assertThat(ground().tap().exchanges())
                .allMatch(exchange -> exchange.answered().status() == 401);
    }

    @Test
    void every_call_carries_the_credential_in_its_one_place_and_nowhere_else() {
        TestCredential pass = ground().setup().pass();

        T answer = Awaited.given(ask(port(), pass.credential()));

        assertThat(answer.toString()).doesNotContain(pass.secret());
        assertThat(ground().tap().exchanges().isEmpty()).isEqualTo(answersItself());
        assertThat(ground().tap().exchanges()).allSatisfy(exchange -> {
            ReceivedRequest asked = exchange.asked();
            assertThat(asked.header(pass.header())).isEqualTo(pass.value());
            assertThat(WHO_ASKS.stream().filter(asked.headers()::containsKey)).containsExactly(pass.header());
            assertThat(asked.lineAndBody()).doesNotContain(pass.secret());
            assertThat(asked.header("Host")).isEqualTo(ground().tap().url().getAuthority());
        });
    }

    @Test
    void no_answer_leads_the_credential_to_another_host() {
        try (RecordingProxy elsewhere = new RecordingProxy(asked -> ScriptedResponse.json(200, "{}"))) {
            ScriptedResponse redirect = ScriptedResponse.json(307, "{}")
                    .with("Location", elsewhere.url().toString());
            ground().tap().changes(answered -> redirect);

            Code code = Awaited.code(ask(port(), ground().good()));

            assertThat(code).isEqualTo(unlessKnown(Code.UPSTREAM_BAD_RESPONSE));
            assertThat(elsewhere.exchanges()).isEmpty();
        }
    }

    @Test
    void two_callers_who_ask_at_the_same_time_get_each_their_own() {
        TestCredential unknown = ground().setup().unknownPass();

        List<CompletableFuture<Answer<T>>> asked = Stream.of(ground().good(), unknown.credential())
                .map(who -> ask(port(), who))
                .toList();

        assertThat(Awaited.code(asked.get(0))).isNull();
        assertThat(Awaited.code(asked.get(1))).isEqualTo(unlessKnown(Code.UNAUTHENTICATED));
    }
}
