package io.orgraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.orgraph.credential.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
    /** By {@code printf %s key_CANARY_billing | openssl dgst -sha256}. */
    private static final String BILLING_HASH = "e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59";

    private static final Secret BILLING = Secret.of("key_CANARY_billing");
    private static final ApiKey READS = new ApiKey("billing", KeyHash.parse(BILLING_HASH), Set.of(Scope.READ));
    private static final ApiKey WRITES =
            new ApiKey("hr", KeyHash.of(Secret.of("key_CANARY_hr")), Set.of(Scope.READ, Scope.WRITE));

    private final ApiKeys keys = new ApiKeys(List.of(READS, WRITES));

    @Test
    void whoever_shows_a_key_is_the_one_it_was_given_to() {
        assertThat(keys.holderOf(BILLING)).isEqualTo(new Principal("billing", Set.of(Scope.READ)));
        assertThat(keys.holderOf(Secret.of("key_CANARY_hr"))).isEqualTo(WRITES.principal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_CANARY_billin", "key_CANARY_billing2", "KEY_CANARY_BILLING", "x", BILLING_HASH})
    void any_other_text_is_nobodys_and_a_hash_is_no_key(String shown) {
        assertThat(keys.holderOf(Secret.of(shown))).isNull();
    }

    @Test
    void a_hash_may_be_in_upper_case() {
        assertThat(KeyHash.parse(BILLING_HASH.toUpperCase(Locale.ROOT))).isEqualTo(KeyHash.of(BILLING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s3cret", "e06085a9", "g06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59"})
    void what_is_no_hash_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> KeyHash.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void the_same_key_under_two_names_is_refused() {
        ApiKey other = new ApiKey("other", KeyHash.parse(BILLING_HASH), Set.of(Scope.READ));

        assertThatThrownBy(() -> new ApiKeys(List.of(READS, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("other.hash: ");
    }

    @Test
    void to_write_alone_is_no_scope_of_a_key() {
        assertThatThrownBy(() -> new ApiKey("billing", KeyHash.of(BILLING), Set.of(Scope.WRITE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("scopes: ");
    }

    @Test
    void a_key_prints_without_its_hash() {
        assertThat(READS).asString().contains("billing", "***").doesNotContain("e06085a9");
    }

    @Test
    void hashes_are_compared_in_constant_time() {
        assertThat(new ClassFileImporter().importClass(KeyHash.class).getMethodCallsFromSelf())
                .anyMatch(call -> call.getTarget().getFullName().startsWith("java.security.MessageDigest.isEqual"))
                .noneMatch(call -> call.getTarget().getFullName().startsWith("java.util.Arrays.equals"));
    }

    @Test
    void reading_and_writing_do_not_imply_each_other() {
        assertThat(new Principal("a", Set.of(Scope.READ)).mayChange()).isFalse();
        assertThat(new Principal("a", Set.of(Scope.WRITE)).mayRead()).isFalse();
        assertThat(new Principal("a", Set.of(Scope.WRITE)).mayChange()).isFalse();
        assertThat(Principal.ANYBODY.mayChange()).isTrue();
    }
}
