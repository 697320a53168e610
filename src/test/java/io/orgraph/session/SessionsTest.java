package io.orgraph.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.SourceName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a session begins, goes on and ends, by a clock that the test moves. */
class SessionsTest {
    private static final SourceName CRM = new SourceName("crm");
    private static final SourceName HR = new SourceName("hr");
    private static final Secret TOKEN = Secret.of("tot_CANARY_crm");
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(8), 3);

    private final SettableClock clock = new SettableClock();
    private final SessionCounters counters = new SessionCounters();
    private final MemorySessionStore store = new MemorySessionStore(LIMITS, clock, counters);
    private final Sessions sessions = sessions(KeyRing.random());

    @Test
    void a_session_has_what_it_was_begun_with() {
        Sessions.Begun begun = begin();

        Session found = found(begun.id()).orElseThrow();

        assertThat(found.credentials()).containsOnly(Map.entry(CRM, Credential.of(TOKEN)));
        assertThat(found.content().key()).isEqualTo(Secret.of("key_CANARY"));
        assertThat(found.idleUntil()).isEqualTo(clock.instant().plus(LIMITS.idle()));
        assertThat(found.absoluteUntil()).isEqualTo(clock.instant().plus(LIMITS.absolute()));
    }

    @Test
    void it_ends_when_it_is_idle_for_too_long() {
        Sessions.Begun begun = begin();

        clock.pass(LIMITS.idle().minusSeconds(1));
        assertThat(found(begun.id())).isPresent();
        clock.pass(Duration.ofSeconds(1));

        assertThat(found(begun.id())).isEmpty();
        assertThat(counters.allEnded(SessionEnd.IDLE)).isEqualTo(1);
    }

    @Test
    void its_use_prolongs_it_and_a_question_does_not() {
        Sessions.Begun used = begin();
        Sessions.Begun asked = begin();
        clock.pass(Duration.ofMinutes(20));

        use(used.id());
        found(asked.id());
        clock.pass(Duration.ofMinutes(20));

        assertThat(found(used.id())).isPresent();
        assertThat(found(asked.id())).isEmpty();
    }

    @Test
    void what_its_use_tells_is_what_a_question_tells_after_it() {
        Sessions.Begun begun = begin();
        clock.pass(Duration.ofMinutes(20));

        Session used = use(begun.id()).orElseThrow();

        assertThat(used.idleUntil()).isEqualTo(clock.instant().plus(LIMITS.idle()));
        assertThat(used.idleUntil()).isEqualTo(found(begun.id()).orElseThrow().idleUntil());
    }

    @Test
    void it_ends_after_its_absolute_time_whatever_is_requested() {
        Sessions.Begun begun = begin();
        for (int i = 0; i < 23; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(use(begun.id())).isPresent();
        }

        clock.pass(Duration.ofMinutes(20));

        assertThat(use(begun.id())).isEmpty();
        assertThat(counters.allEnded(SessionEnd.EXPIRED)).isEqualTo(1);
    }

    @Test
    void a_further_sign_in_has_a_new_id_and_not_a_new_time() {
        Sessions.Begun first = begin();
        clock.pass(Duration.ofMinutes(20));

        Sessions.Begun second = join(sessions.begin(
                "", first.session().content().and(Map.of(HR, Secret.of("pat_CANARY")), null), first.session()));

        assertThat(found(first.id())).isEmpty();
        assertThat(found(second.id()).orElseThrow().credentials()).containsOnlyKeys(CRM, HR);
        assertThat(second.session().absoluteUntil()).isEqualTo(first.session().absoluteUntil());
        assertThat(counters.allEnded(SessionEnd.REPLACED)).isEqualTo(1);
    }

    @Test
    void the_one_that_was_used_least_recently_makes_room() {
        Sessions.Begun first = begin();
        Sessions.Begun second = begin();
        Sessions.Begun third = begin();
        clock.pass(Duration.ofSeconds(1));
        use(first.id());

        Sessions.Begun fourth = begin();

        assertThat(found(second.id())).isEmpty();
        assertThat(List.of(first, third, fourth))
                .allSatisfy(begun -> assertThat(found(begun.id())).isPresent());
        assertThat(sessions.live()).isEqualTo(3);
        assertThat(counters.allEnded(SessionEnd.LIMIT)).isEqualTo(1);
    }

    @Test
    void what_is_idle_is_not_counted_as_live() {
        begin();
        clock.pass(LIMITS.idle());

        assertThat(sessions.live()).isZero();
    }

    @Test
    void it_ends_at_once_when_its_caller_signs_out() {
        Sessions.Begun begun = begin();

        assertThat(join(sessions.end(begun.session()))).isTrue();

        assertThat(found(begun.id())).isEmpty();
        assertThat(join(sessions.end(begun.session()))).isFalse();
        assertThat(counters.allStarted()).isEqualTo(1);
        assertThat(counters.allEnded(SessionEnd.SIGNED_OUT)).isEqualTo(1);
    }

    @Test
    void a_rejected_credential_signs_its_source_out_while_it_is_used() {
        Sessions.Begun begun = begin();
        Runnable end = sessions.begins(begun.session());

        sessions.rejected(HR, Credential.of(TOKEN).fingerprint());
        sessions.rejected(CRM, Credential.of(Secret.of("other")).fingerprint());
        assertThat(found(begun.id()).orElseThrow().credentials()).containsKey(CRM);
        sessions.rejected(CRM, Credential.of(TOKEN).fingerprint());

        Session found = found(begun.id()).orElseThrow();
        assertThat(found.credentials()).isEmpty();
        assertThat(found.content().signedOut()).containsExactly(CRM);
        end.run();
    }

    @Test
    void a_credential_that_no_session_uses_now_changes_none() {
        Sessions.Begun begun = begin();
        sessions.begins(begun.session()).run();

        sessions.rejected(CRM, Credential.of(TOKEN).fingerprint());

        assertThat(found(begun.id()).orElseThrow().credentials()).containsKey(CRM);
    }

    @Test
    void a_change_does_not_revive_a_session_that_has_ended() {
        Sessions.Begun begun = begin();
        Runnable end = sessions.begins(begun.session());
        join(sessions.end(begun.session()));

        sessions.rejected(CRM, Credential.of(TOKEN).fingerprint());

        assertThat(found(begun.id())).isEmpty();
        assertThat(sessions.live()).isZero();
        end.run();
    }

    @Test
    void the_first_key_of_a_ring_encrypts_and_all_decrypt() {
        byte[] former = new byte[KeyRing.KEY_BYTES];
        byte[] current = new byte[KeyRing.KEY_BYTES];
        current[0] = 1;
        Sessions.Begun old = join(sessions(new KeyRing(List.of(former))).begin("", content(), null));
        Sessions rotated = sessions(new KeyRing(List.of(current, former)));
        Sessions.Begun fresh = join(rotated.begin("", content(), null));

        assertThat(join(rotated.find("", old.id()))).isPresent();
        assertThat(join(rotated.find("", fresh.id()))).isPresent();
        assertThat(join(sessions(new KeyRing(List.of(former))).find("", fresh.id())))
                .isEmpty();
        assertThat(counters.allEnded(SessionEnd.UNREADABLE)).isEqualTo(1);
    }

    @Test
    void what_a_store_has_is_encrypted_and_of_no_use_under_another_key() {
        Sessions.Begun begun = begin();
        SessionKey key = begun.id().key("");
        SealedSession stored = join(store.find(key)).orElseThrow();
        SessionId other = SessionId.random();

        join(store.put(other.key(""), stored));

        assertThat(new String(stored.encrypted(), StandardCharsets.ISO_8859_1)).doesNotContain("CANARY", "crm");
        assertThat(key.hash()).doesNotContain(begun.id().reveal());
        assertThat(found(other)).isEmpty();
    }

    @Test
    void nothing_prints_a_secret() {
        Sessions.Begun begun = begin();

        assertThat(begun + " " + begun.id() + begun.session() + begun.session().content())
                .doesNotContain("CANARY", begun.id().reveal());
    }

    @Test
    void an_id_has_256_bits_and_never_comes_twice() {
        Set<String> ids = new HashSet<>();
        IntStream.range(0, 10_000).forEach(i -> ids.add(SessionId.random().reveal()));

        assertThat(ids).hasSize(10_000).allMatch(id -> id.matches("[A-Za-z0-9_-]{43}"));
        assertThat(SessionId.parse("x".repeat(42))).isNull();
        assertThat(SessionId.parse("x".repeat(44))).isNull();
        assertThat(SessionId.parse("x".repeat(42) + "=")).isNull();
    }

    private Sessions sessions(KeyRing ring) {
        return new Sessions(store, ring, LIMITS, clock, counters);
    }

    private Sessions.Begun begin() {
        return join(sessions.begin("", content(), null));
    }

    private static SessionContent content() {
        return new SessionContent(Map.of(CRM, TOKEN), Set.of(), Secret.of("key_CANARY"));
    }

    private Optional<Session> found(SessionId id) {
        return join(sessions.find("", id));
    }

    private Optional<Session> use(SessionId id) {
        return join(sessions.use("", id));
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
