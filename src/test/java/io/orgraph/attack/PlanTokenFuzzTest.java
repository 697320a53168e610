package io.orgraph.attack;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orgraph.plan.PlanTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Any bytes as a plan's token: none of ours; and signed with our own key they are a plan, or none, and nothing else. */
class PlanTokenFuzzTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String HEADER = encoded("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.US_ASCII)) + ".";
    private static final PlanTokens TOKENS = new PlanTokens(
            KEY, Duration.ofMinutes(1), Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

    @FuzzTest(maxDuration = "20s")
    void a_token_that_was_not_signed_here_is_none(byte[] bytes) {
        if (TOKENS.open(new String(bytes, StandardCharsets.UTF_8)).isPresent()
                || TOKENS.open(encoded(bytes)).isPresent()
                || TOKENS.open(HEADER + new String(bytes, StandardCharsets.UTF_8))
                        .isPresent()) {
            throw new AssertionError("taken");
        }
    }

    /** As if the key were known to the attacker: what is in the token is still read with care. */
    @FuzzTest(maxDuration = "20s")
    void what_is_signed_is_a_plan_or_none(byte[] content) throws java.security.GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signed = HEADER + encoded(content);
        String signature = encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));

        TOKENS.open(signed + "." + signature).ifPresent(PlanTokenFuzzTest::assertWhole);
    }

    /** What it holds is all that is applied, so that it can be signed anew and is the same. */
    private static void assertWhole(PlanTokens.Opened plan) {
        PlanTokens.Signed again = TOKENS.sign(plan.desired(), plan.state());
        PlanTokens.Opened reopened = TOKENS.open(again.token()).orElseThrow();
        if (!reopened.desired().equals(plan.desired()) || !reopened.state().equals(plan.state())) {
            throw new AssertionError("another plan");
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
