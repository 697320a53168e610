package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orgraph.failure.Answer;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.PageRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What is sent: one request for each question, and who asks. */
class RequestsTest extends ToursCase {
    private static final InvitationToken TOKEN = new InvitationToken("inv/7 secret");

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_is_one_request(Supplier<CompletableFuture<? extends Answer<?>>> question, String line) {
        CompletableFuture<? extends Answer<?>> asked = question.get();

        assertThat(failure(asked).code()).hasToString("NOT_FOUND");
        assertThat(upstream.lines()).containsExactly("GET " + line);
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                question(() -> tours.organizations(OrganizationQuery.ALL, FIRST, KEY), OWN),
                question(() -> tours.organizations(OrganizationQuery.ALL, FIRST, SESSION), ALL + "?page=1&limit=100"),
                question(() -> tours.organization(OrganizationId.ofCredential(SOURCE), KEY), OWN),
                question(() -> tours.organization(OrganizationId.ofCredential(SOURCE), SESSION), OWN),
                question(() -> tours.organization(ORGANIZATION, KEY), OWN),
                question(() -> tours.organization(new OrganizationId(SOURCE, "a/b"), SESSION), ALL + "/a%2Fb"),
                question(() -> memberships(FIRST), MEMBERS + "?page=1&limit=100"),
                question(() -> memberships(new PageRequest("3", 20)), MEMBERS + "?page=3&limit=20"),
                question(() -> memberships(new PageRequest("2 m1", 20)), MEMBERS + "?page=2&limit=20"),
                question(() -> tours.users(ORGANIZATION, FIRST, KEY), MEMBERS + "?page=1&limit=100"),
                question(() -> tours.organizationRoles(ORGANIZATION, FIRST, KEY), ROLES + "?page=1&limit=100"),
                question(
                        () -> tours.invitations(ORGANIZATION, new PageRequest(null, 5), KEY),
                        INVITATIONS + "?page=1&limit=5"),
                question(() -> tours.viewerPermissions(ORGANIZATION, KEY), PERMISSIONS),
                question(() -> tours.invitationPreview(TOKEN), "/api/invitations/inv%2F7%20secret"));
    }

    @Test
    void an_api_key_goes_as_a_bearer_token() {
        failure(memberships(FIRST));

        Map<String, String> headers = upstream.received().get(0).headers();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer tke_test_key");
        assertThat(headers).doesNotContainKey("Cookie");
    }

    @Test
    void a_session_goes_as_its_cookie() {
        failure(tours.organizations(OrganizationQuery.ALL, FIRST, SESSION));

        Map<String, String> headers = upstream.received().get(0).headers();
        assertThat(headers.get("Cookie")).isEqualTo("better-auth.session_token=abc.def%3D");
        assertThat(headers).doesNotContainKey("Authorization");
    }

    @Test
    void an_invitation_is_shown_to_whoever_has_its_token_without_asking_who_it_is() {
        failure(tours.invitationPreview(TOKEN));

        assertThat(upstream.received().get(0).headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    @Test
    void the_token_of_an_invitation_is_in_no_log() {
        Logger calls = (Logger) LoggerFactory.getLogger("io.orgraph.upstream.CallLogChannel");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        calls.setLevel(Level.DEBUG);
        calls.addAppender(lines);
        lines.start();

        failure(tours.invitationPreview(TOKEN));

        calls.detachAppender(lines);
        calls.setLevel(null);
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("GET /api/invitations/{token} 404")
                        .doesNotContain("inv/7", "inv%2F7")
                        .doesNotContain("secret"));
    }

    @ParameterizedTest
    @MethodSource("strangeTokens")
    void a_page_that_cannot_be_is_bad_input_and_not_asked_for(String token) {
        assertThat(failure(memberships(new PageRequest(token, 10))).code()).hasToString("BAD_USER_INPUT");

        assertThat(upstream.lines()).isEmpty();
    }

    static Stream<String> strangeTokens() {
        return Stream.of(
                "", "0", "-1", "02", "1.5", "two", "100000", "99999999999999999999", "2&limit=9", "2 ", "1\n2");
    }

    private static CompletableFuture<? extends Answer<?>> memberships(PageRequest page) {
        return tours.organizationMemberships(ORGANIZATION, MemberQuery.ALL, page, KEY);
    }

    private static Arguments question(Supplier<CompletableFuture<? extends Answer<?>>> question, String line) {
        return Arguments.of(question, line);
    }
}
