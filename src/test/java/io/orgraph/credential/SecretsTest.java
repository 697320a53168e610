package io.orgraph.credential;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.orgraph.Application;
import io.orgraph.http.security.HttpSettings;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.SourceName;
import io.orgraph.source.IssuedApiKey;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret has one type, which keeps it, and is read where it is sent or checked and nowhere else. */
class SecretsTest {
    private static final String WORDS = "(?i).*(secret|credential|password|api_?key).*";
    private static final JavaClasses CODE = new ClassFileImporter()
            .importUrl(Application.class.getProtectionDomain().getCodeSource().getLocation());

    @ParameterizedTest
    @MethodSource("holders")
    void what_holds_a_secret_prints_without_it(Object holder) {
        assertThat(holder.toString()).doesNotContain("CANARY");
    }

    static Stream<Object> holders() {
        SourceName crm = new SourceName("crm");
        Credential credential = Credential.of(Secret.of("tot_CANARY_4711"));
        return Stream.of(
                credential.secret(),
                new IssuedSecret(credential.secret()),
                credential,
                new SourceCredentials(Map.of(crm, credential)),
                new HttpSettings(Set.of(crm), Map.of(crm, credential)),
                new InvitationToken("inv_CANARY_4711"));
    }

    @Test
    void secrets_are_equal_by_their_text_and_compared_in_constant_time() {
        assertThat(Secret.of("tot_CANARY_1"))
                .isEqualTo(Secret.of("tot_CANARY_1"))
                .hasSameHashCodeAs(Secret.of("tot_CANARY_1"))
                .isNotEqualTo(Secret.of("tot_CANARY_2"));
        assertThat(new ClassFileImporter().importClass(Secret.class).getMethodCallsFromSelf())
                .anyMatch(call -> call.getTarget().getFullName().startsWith("java.security.MessageDigest.isEqual"));
    }

    @Test
    void nothing_that_is_called_a_secret_is_kept_as_a_text() {
        fields().that()
                .haveNameMatching(WORDS)
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.orgraph.sandbox..")
                .should()
                .notHaveRawType(String.class)
                .check(CODE);
    }

    @Test
    void a_secret_is_read_only_where_it_is_sent_checked_or_encrypted() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.orgraph.credential", "io.orgraph.source.*", "io.orgraph.authentication")
                .and()
                .doNotHaveFullyQualifiedName("io.orgraph.session.SessionContent")
                .and()
                .doNotHaveFullyQualifiedName("io.orgraph.session.Identity")
                .and()
                .doNotHaveFullyQualifiedName("io.orgraph.openid.TokenEndpoint")
                .should()
                .accessTargetWhere(describe("reveal a secret", SecretsTest::reveals))
                .check(CODE);
    }

    /** Two steps, from the secret to the field, and nobody else takes either. */
    @Test
    void a_secret_that_a_source_issued_is_shown_by_one_field_and_read_by_nothing_else() {
        assertThat(callersOf(IssuedSecret.class)).containsExactly("io.orgraph.source.IssuedApiKey");
        assertThat(callersOf(IssuedApiKey.class)).containsExactly("io.orgraph.graph.mutation.ApiKeyChanges");
    }

    private static Set<String> callersOf(Class<?> holder) {
        return CODE.get(holder).getMethod("shown").getAccessesToSelf().stream()
                .map(access -> access.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    private static boolean reveals(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Secret.class)
                && access.getName().equals("reveal");
    }
}
