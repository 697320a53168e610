package io.orgraph.source.transactionlink;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Failure;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.PageRequest;
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
class UnansweredWritesTest extends TransactionLinkCase {
    private static final Credential ADMIN = Credential.of(Secret.of("tot_sandbox_admin"));
    private static final String WRITES = "POST|PUT|DELETE";

    private static Sandbox sandbox;

    /** Each test has its own: after many failures a circuit is open. */
    private TransactionLink at;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    }

    @BeforeEach
    void begin_anew() {
        sandbox.faults().clear();
        sandbox.calls().clear();
        at = transactionLinkAt(sandbox.transactionLink(), Timeouts.DEFAULT);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_write_whose_connection_breaks_is_of_unknown_outcome_and_sent_once(Write write, Consumer<FaultRule> moment) {
        moment.accept(sandbox.faults().on(WRITES, ".*"));

        Failure failure = failure(write.in(at, ADMIN));

        assertThat(failure).isEqualTo(new Failure.OutcomeUnknown(SOURCE, write.mayBeRepeated()));
        assertThat(sandbox.calls().all()).hasSize(1);
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
        TransactionLink impatient =
                transactionLinkAt(sandbox.transactionLink(), Timeouts.DEFAULT.withCall(Duration.ofMillis(500)));

        Failure failure = failure(write.in(impatient, ADMIN));

        assertThat(failure).isEqualTo(new Failure.OutcomeUnknown(SOURCE, write.mayBeRepeated()));
        assertThat(sandbox.calls().all()).hasSize(1);
    }

    @Test
    void an_invitation_that_took_effect_without_an_answer_is_one_invitation_and_one_mail() {
        OrganizationRole role = given(at.organizationRoles(ORGANIZATION, PageRequest.WHOLE, ADMIN))
                .items()
                .get(0);
        InvitationDraft draft = new InvitationDraft("once@new.example", role, null, null, null);
        sandbox.faults().on("POST", ".*/enrollments").closeAfterEffect();

        failure(at.createInvitation(ORGANIZATION, draft, ADMIN));

        assertThat(sandbox.mails().all())
                .filteredOn(mail -> mail.to().equals("once@new.example"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_found_no_source_has_not_happened(Write write) {
        TransactionLink nowhere = transactionLinkAt(URI.create("http://127.0.0.1:1"), Timeouts.DEFAULT);

        Failure failure = failure(write.in(nowhere, TOKEN));

        assertThat(failure).isInstanceOf(Failure.Unavailable.class);
        assertThat(failure.retryable()).isTrue();
    }

    private static Named<Consumer<FaultRule>> moment(String name, Consumer<FaultRule> strike) {
        return Named.of(name, strike);
    }
}
