package io.orgraph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Undo tokens: opened as they were signed, until they expire, and apart from the tokens of plans. */
class UndoTokensTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Reversal REVERSAL = new Reversal(
            Reversal.Kind.ORGANIZATION_ROLE,
            "id",
            Snapshot.EMPTY.with("name", "Desk").withAll("permissions", List.of("b", "a")),
            Snapshot.EMPTY.with("name", null).withAll("permissions", List.of()));

    @Test
    void a_token_has_what_was_signed_until_it_expires() {
        String token = at(NOW).sign(REVERSAL).orElseThrow();

        assertThat(at(NOW.plusSeconds(59)).open(token)).contains(new UndoTokens.Opened(REVERSAL, false));
        assertThat(at(NOW.plusSeconds(60)).open(token)).contains(new UndoTokens.Opened(REVERSAL, true));
    }

    @Test
    void every_kind_is_read_as_it_was_written_with_and_without_a_state() {
        for (Reversal.Kind kind : Reversal.Kind.values()) {
            Reversal made = new Reversal(kind, "id", null, Snapshot.EMPTY.with("role", "one"));
            Reversal gone = new Reversal(kind, "id", Snapshot.EMPTY.with("role", "one"), null);

            assertThat(at(NOW).open(at(NOW).sign(made).orElseThrow())
                            .orElseThrow()
                            .reversal())
                    .isEqualTo(made);
            assertThat(at(NOW).open(at(NOW).sign(gone).orElseThrow())
                            .orElseThrow()
                            .reversal())
                    .isEqualTo(gone);
        }
    }

    @Test
    void a_token_with_any_character_changed_is_none() {
        String token = at(NOW).sign(REVERSAL).orElseThrow();

        for (int i = 0; i < token.length(); i++) {
            String other = token.charAt(i) == 'A' ? "B" : "A";
            assertThat(at(NOW).open(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void a_token_of_a_plan_undoes_nothing_and_an_undo_token_is_no_plan() {
        PlanTokens plans = new PlanTokens(KEY, Duration.ofMinutes(1), Clock.fixed(NOW, ZoneOffset.UTC));
        String plan = plans.sign(People.wish(Map.of(1, 1), new Guards(false, 1, 1, Map.of(), Set.of())), "s")
                .token();

        assertThat(plans.undo().open(plan)).isEmpty();
        assertThat(plans.open(plans.undo().sign(REVERSAL).orElseThrow())).isEmpty();
    }

    @Test
    void a_state_that_is_too_large_has_no_token() {
        String text = "x".repeat(70_000);

        assertThat(at(NOW).sign(new Reversal(
                        Reversal.Kind.ORGANIZATION, "id", Snapshot.EMPTY.with("logo", text), Snapshot.EMPTY)))
                .isEmpty();
    }

    @Test
    void the_header_tells_the_purpose() throws Exception {
        JWSObject token = JWSObject.parse(at(NOW).sign(REVERSAL).orElseThrow());

        assertThat(token.getHeader().toJSONObject()).isEqualTo(Map.of("alg", "HS256", "typ", "undo"));
    }

    @Property(tries = 1000)
    void any_other_text_is_none(@ForAll String text) {
        assertThat(at(NOW).open(text)).isEmpty();
    }

    private static UndoTokens at(Instant now) {
        return new PlanTokens(KEY, Duration.ofMinutes(1), Clock.fixed(now, ZoneOffset.UTC)).undo();
    }
}
