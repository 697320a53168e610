package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Failure;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.fault.FaultRule;
import io.orgraph.upstream.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A write that was sent and not answered may have happened: that is said, and it is never sent again. */
class UnansweredWritesTest extends ToursCase {
    private static final OrganizationId OWN_ONE = OrganizationId.ofCredential(SOURCE);
    private static final Credential ADMIN = credential("tke_test_sandbox_admin");
    private static final String WRITES = "POST|PATCH|DELETE";

    private static Sandbox sandbox;

    /** Each test has its own: after many failures a circuit is open. */
    private Tours at;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    }

    @BeforeEach
    void begin_anew() {
        sandbox.faults().clear();
        sandbox.calls().clear();
        at = toursAt(sandbox.tours());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_write_whose_connection_breaks_is_of_unknown_outcome_and_sent_once(Write write, Consumer<FaultRule> moment) {
        moment.accept(sandbox.faults().on(WRITES, ".*"));

        Failure failure = failure(write.in(at, OWN_ONE, ADMIN));

        assertThat(failure).isEqualTo(new Failure.OutcomeUnknown(SOURCE, write.mayBeRepeated()));
        assertThat(writes()).isEqualTo(1);
    }

    static Stream<Arguments> breaks() {
        List<Named<Consumer<FaultRule>>> moments = List.of(
                moment("before effect", FaultRule::closeBeforeEffect),
                moment("after effect", FaultRule::closeAfterEffect),
                moment("mid answer", FaultRule::closeMidAnswer));
        return Stream.of(Write.values()).flatMap(write -> moments.stream().map(moment -> Arguments.of(write, moment)));
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_is_never_answered_is_of_unknown_outcome_and_sent_once(Write write) {
        sandbox.faults().on(WRITES, ".*").hang();
        Tours impatient = toursAt(sandbox.tours(), Timeouts.DEFAULT.withCall(Duration.ofMillis(500)));

        Failure failure = failure(write.in(impatient, OWN_ONE, ADMIN));

        assertThat(failure).isEqualTo(new Failure.OutcomeUnknown(SOURCE, write.mayBeRepeated()));
        assertThat(writes()).isEqualTo(1);
    }

    @Test
    void an_invitation_that_took_effect_without_an_answer_is_one_invitation_and_one_mail() {
        String email = "once@new.example";
        OrganizationRole role = new OrganizationRole(
                new OrganizationRoleId(OWN_ONE, "any"), "Member", null, RoleKind.SYSTEM, null, null, null);
        sandbox.mails().clear();
        sandbox.faults().on("POST", ".*/invitations").closeAfterEffect();

        failure(at.createInvitation(OWN_ONE, new InvitationDraft(email, role, null, null, null), ADMIN));

        assertThat(sandbox.mails().all())
                .filteredOn(mail -> mail.to().equals(email))
                .hasSize(1);
    }

    @Test
    void a_write_that_found_no_source_has_not_happened() {
        Tours nowhere = toursAt(URI.create("http://127.0.0.1:1"), Timeouts.DEFAULT);

        Failure failure = failure(Write.CREATE_INVITATION.in(nowhere, OWN_ONE, KEY));

        assertThat(failure).isInstanceOf(Failure.Unavailable.class);
        assertThat(failure.retryable()).isTrue();
    }

    private static long writes() {
        return sandbox.calls().all().stream()
                .filter(call -> call.method().matches(WRITES))
                .count();
    }

    private static Named<Consumer<FaultRule>> moment(String name, Consumer<FaultRule> strike) {
        return Named.of(name, strike);
    }
}
