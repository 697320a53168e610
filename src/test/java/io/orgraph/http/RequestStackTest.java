package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a request goes through, as the stack prints it. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
class RequestStackTest {
    private final String stack;

    RequestStackTest(EmbeddedServer server) {
        this.stack = server.getApplicationContext().getBean(Handler.class).toString();
    }

    @Test
    void the_stack_prints_its_nesting() {
        assertThat(stack)
                .isEqualTo(
                        "FrontEndStep(SessionStep(AuthenticationStep(NegotiationStep(CrossSiteStep(ReadStep(CredentialStep("
                                + "AdmissionStep(TrustedDocumentStep(PersistedQueryStep(OperationLogStep(CancellationStep(DeadlineStep("
                                + "EngineHandler)))))))))))))");
    }

    /** A step that nobody put into the stack would be dead. */
    @Test
    void every_step_is_in_the_stack() {
        Set<String> all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.orgraph.http")
                        .stream()
                        .filter(type -> type.isAssignableTo(Step.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(all).hasSizeGreaterThan(8);
        assertThat(Pattern.compile("[()]+").splitAsStream(stack)).containsAll(all);
    }
}
