package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.model.SourceName;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call goes through, as the stack prints it. */
class ChannelStackTest {
    private static final UpstreamSettings SETTINGS =
            UpstreamSettings.of(new SourceName("tl"), URI.create("http://127.0.0.1:1"));

    private ApplicationContext context;

    @BeforeEach
    void start() {
        context = ApplicationContext.builder().deduceEnvironment(false).start();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void a_stack_prints_its_nesting_with_both_appearances_of_the_circuit_breaker() {
        String stack = stack(new Unmeasured());

        assertThat(stack)
                .isEqualTo("BudgetChannel(SingleFlightChannel(NeverThrowChannel(RetryChannel("
                        + "CircuitBreakerChannel(ConcurrencyLimitChannel(NeverThrowChannel(CircuitBreakerChannel("
                        + "HealthChannel(CredentialRejectionChannel(MeteredChannel("
                        + "CallLogChannel(NeverThrowChannel(HttpChannel)))))))))))))");
    }

    @Test
    void what_is_not_measured_has_no_channel_for_it() {
        String stack = stack(null);

        assertThat(stack)
                .contains("HealthChannel(CredentialRejectionChannel(CallLogChannel(")
                .doesNotContain("MeteredChannel");
    }

    /** A channel that nobody put into the stack would be dead, and one without a toString would hide what is below it. */
    @Test
    void every_channel_is_in_the_stack() {
        Set<String> all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.orgraph.upstream")
                        .stream()
                        .filter(type -> type.isAssignableTo(Channel.class) && !type.isInterface())
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        String stack = stack(new Unmeasured());

        assertThat(all).hasSizeGreaterThan(9);
        assertThat(Pattern.compile("[()]+").splitAsStream(stack)).containsAll(all);
    }

    private String stack(@Nullable CallMeters meters) {
        try (Upstreams upstreams =
                new Upstreams(context, context.getBean(ObjectMapper.class), meters, (source, credential) -> {})) {
            return upstreams.connect(SETTINGS, body -> null).toString();
        }
    }

    private static final class Unmeasured implements CallMeters {
        @Override
        public CallMeter of(SourceName source) {
            return (endpoint, answer, nanos) -> {};
        }

        @Override
        public void register(SourceName source, SourceStats stats) {
            // nobody looks
        }
    }
}
