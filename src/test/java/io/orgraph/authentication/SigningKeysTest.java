package io.orgraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When keys are fetched, and what holds while they cannot be. */
class SigningKeysTest {
    private static final AuthenticationResult FOUND = new AuthenticationResult.Known(Principal.ANYBODY);
    private static final AuthenticationResult MISSING =
            new AuthenticationResult.Refused(AuthenticationFailure.UNKNOWN_KEY);
    private static final AuthenticationResult UNDECIDED =
            new AuthenticationResult.Refused(AuthenticationFailure.KEYS_UNAVAILABLE);
    private static final Answer<byte[]> BROKEN = Answer.failed(new Failure.BadInput("down"));

    private final List<CompletableFuture<Answer<byte[]>>> fetches = new ArrayList<>();
    private long now = 1;
    private @Nullable Answer<byte[]> next = keys(Issuer.RSA);
    private final SigningKeys keys = new SigningKeys(this::fetch, () -> now);

    @Test
    void nothing_is_fetched_before_a_token_comes_and_then_once() {
        assertThat(fetches).isEmpty();

        assertThat(List.of(ask("rsa-1"), ask("rsa-1"), ask("rsa-1"))).containsOnly(FOUND);

        assertThat(fetches).hasSize(1);
    }

    @Test
    void a_rotated_key_is_found_when_its_first_token_comes() {
        ask("rsa-1");
        next = keys(Issuer.RSA, Issuer.NEXT_RSA);
        pass(Duration.ofSeconds(10));

        AuthenticationResult result = ask("rsa-2");

        assertThat(result).isEqualTo(FOUND);
        assertThat(fetches).hasSize(2);
    }

    @Test
    void keys_that_do_not_exist_are_looked_for_once_in_ten_seconds() {
        for (int token = 0; token < 1000; token++) {
            assertThat(ask("none-" + token)).isEqualTo(MISSING);
            pass(Duration.ofMillis(20));
        }

        assertThat(fetches).hasSize(2);
    }

    @Test
    void without_the_issuer_an_unknown_key_is_undecided_and_a_known_one_still_good() {
        ask("rsa-1");
        next = BROKEN;
        pass(Duration.ofSeconds(10));

        assertThat(ask("rsa-2")).isEqualTo(UNDECIDED);
        assertThat(ask("rsa-1")).isEqualTo(FOUND);
        assertThat(fetches).hasSize(2);
    }

    @Test
    void what_is_no_list_of_keys_decides_nothing() {
        next = Answer.of("<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(ask("rsa-1")).isEqualTo(UNDECIDED);
    }

    @Test
    void an_empty_list_of_keys_is_one() {
        next = keys();

        assertThat(ask("rsa-1")).isEqualTo(MISSING);
    }

    @Test
    void a_key_that_was_taken_back_is_good_for_five_minutes_and_not_for_one_token_more() {
        ask("rsa-1");
        next = keys(Issuer.NEXT_RSA);
        pass(Duration.ofMinutes(5));

        AuthenticationResult result = ask("rsa-1");

        assertThat(result).isEqualTo(MISSING);
    }

    @Test
    void keys_are_fetched_anew_while_nobody_has_to_wait_for_them() {
        ask("rsa-1");
        hold();
        pass(Duration.ofMinutes(4));

        assertThat(List.of(ask("rsa-1"), ask("rsa-1"))).containsOnly(FOUND);
        assertThat(fetches).hasSize(2);
        fetches.get(1).complete(keys(Issuer.RSA));
        pass(Duration.ofMinutes(2));

        assertThat(ask("rsa-1")).isEqualTo(FOUND);
        assertThat(fetches).hasSize(2);
    }

    @Test
    void who_comes_later_than_that_waits_for_one_fetch_and_is_judged_by_it() {
        ask("rsa-1");
        hold();
        pass(Duration.ofMinutes(5));

        List<CompletableFuture<AuthenticationResult>> waiting = List.of(judge("rsa-1"), judge("rsa-1"));

        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        fetches.get(1).complete(keys(Issuer.NEXT_RSA));
        assertThat(waiting).allSatisfy(judged -> assertThat(judged.join()).isEqualTo(MISSING));
        assertThat(fetches).hasSize(2);
    }

    @Test
    void an_issuer_that_has_just_not_answered_is_not_waited_for() {
        ask("rsa-1");
        next = BROKEN;
        pass(Duration.ofMinutes(5));
        ask("rsa-1");
        hold();
        pass(Duration.ofSeconds(10));

        assertThat(ask("rsa-1")).isEqualTo(FOUND);
        assertThat(fetches).hasSize(3);
        pass(Duration.ofSeconds(10));
        assertThat(judge("rsa-1")).isNotDone();
    }

    @Test
    void old_keys_serve_for_an_hour_without_the_issuer() {
        ask("rsa-1");
        next = BROKEN;
        pass(Duration.ofMinutes(59));
        assertThat(ask("rsa-1")).isEqualTo(FOUND);
        pass(Duration.ofMinutes(1));

        assertThat(ask("rsa-1")).isEqualTo(UNDECIDED);
    }

    @Test
    void after_a_failure_it_is_tried_again() {
        next = BROKEN;
        ask("rsa-1");
        next = keys(Issuer.RSA);

        assertThat(ask("rsa-1")).isEqualTo(UNDECIDED);
        pass(Duration.ofSeconds(10));
        assertThat(ask("rsa-1")).isEqualTo(FOUND);
    }

    @Test
    void all_who_come_while_keys_are_fetched_wait_for_the_same_fetch() {
        List<CompletableFuture<Answer<byte[]>>> open = new ArrayList<>();
        SigningKeys slow = new SigningKeys(
                () -> {
                    open.add(new CompletableFuture<>());
                    return open.get(open.size() - 1);
                },
                () -> now);
        List<CompletableFuture<AuthenticationResult>> waiting = new ArrayList<>();
        for (int token = 0; token < 100; token++) {
            waiting.add(slow.judge("rsa-1", set -> FOUND));
            pass(Duration.ofSeconds(1));
        }

        open.get(0).complete(keys(Issuer.RSA));

        assertThat(open).hasSize(1);
        assertThat(waiting).allSatisfy(judged -> assertThat(judged.join()).isEqualTo(FOUND));
    }

    private AuthenticationResult ask(String id) {
        return judge(id).join();
    }

    private CompletableFuture<AuthenticationResult> judge(String id) {
        return keys.judge(id, set -> set.getKeyByKeyId(id) == null ? MISSING : FOUND);
    }

    /** From now on a fetch ends when the test ends it. */
    private void hold() {
        next = null;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private CompletableFuture<Answer<byte[]>> fetch() {
        fetches.add(next == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(next));
        return fetches.get(fetches.size() - 1);
    }

    private static Answer<byte[]> keys(JWK... keys) {
        return Answer.of(Issuer.document(keys));
    }
}
