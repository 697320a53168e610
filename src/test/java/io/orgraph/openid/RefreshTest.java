package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider vouches for a person again when its tokens expire. Those of these tests expire as they are given. */
class RefreshTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final FaultServer SOURCE = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER = PROVIDER.signingIn(SOURCE);

    private final Person person = new Person(SERVER.getPort());

    @AfterAll
    static void close() {
        SERVER.close();
        PROVIDER.close();
        SOURCE.close();
    }

    @AfterEach
    void asUsual() {
        PROVIDER.asUsual();
    }

    @BeforeEach
    void signIn() {
        PROVIDER.next("ada", Map.of("groups", List.of("writers")), List.of(TestProvider.CLIENT), 0);
        person.signIn();
        PROVIDER.requests();
    }

    @Test
    void two_hundred_requests_at_the_moment_of_expiry_are_one_refresh_and_200_answers() {
        PROVIDER.next("ada", List.of("writers"));
        ExecutorService many = Executors.newFixedThreadPool(200);

        List<Integer> statuses = IntStream.range(0, 200)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> person.ask("{ __typename }").status(), many))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        many.shutdown();

        assertThat(statuses).hasSize(200).containsOnly(200);
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void a_group_that_is_lost_is_a_right_that_is_lost_at_once() {
        PROVIDER.next("ada", List.of("readers"));

        assertThat(person.ask("{ viewer { canWrite } }").text()).contains("\"canWrite\":false");
    }

    @Test
    void a_group_that_is_gained_counts_from_the_next_sign_in_under_a_new_id() {
        PROVIDER.next("ada", Map.of("groups", List.of("readers")), List.of(TestProvider.CLIENT), 0);
        person.signIn();
        Map<String, String> former = Map.copyOf(person.cookies());
        PROVIDER.next("ada", Map.of("groups", List.of("writers")), List.of(TestProvider.CLIENT), 0);

        String refreshed = person.ask("{ viewer { canWrite } }").text();
        person.signIn();
        String signedIn = person.ask("{ viewer { canWrite } }").text();

        assertThat(refreshed).contains("\"canWrite\":false");
        assertThat(signedIn).contains("\"canWrite\":true");
        assertThat(person.cookies()).isNotEqualTo(former);
    }

    @Test
    void a_person_without_any_group_left_is_signed_out() {
        PROVIDER.next("ada", List.of("others"));

        Reply asked = person.ask("{ __typename }");

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(person.session().text()).contains("\"signedIn\":false");
    }

    @Test
    void tokens_of_somebody_else_end_the_session() {
        PROVIDER.next("bob", List.of("writers"));

        assertThat(person.ask("{ __typename }").status()).isEqualTo(401);
    }

    @Test
    void a_provider_that_is_silent_ends_nothing_and_the_session_works_when_it_is_back() {
        PROVIDER.next("ada", List.of("writers"));
        PROVIDER.instead("/token", 503, "");

        Reply meanwhile = person.ask("{ __typename }");

        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("5");
        assertThat(person.session().text()).contains("\"signedIn\":true");
        PROVIDER.asUsual();
        assertThat(person.ask("{ __typename }").status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_that_the_provider_calls_invalid_ends_the_session() {
        PROVIDER.instead("/token", 400, "{\"error\":\"invalid_grant\"}", "Content-Type", Web.JSON);

        Reply asked = person.ask("{ __typename }");

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(person.session().text()).contains("\"signedIn\":false");
    }

    /** A setting that is wrong for a moment must not sign everybody out. */
    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "temporarily_unavailable", "unauthorized_client"})
    void any_other_error_of_the_provider_ends_nothing(String error) {
        PROVIDER.instead("/token", 400, "{\"error\":\"" + error + "\"}", "Content-Type", Web.JSON);

        assertThat(person.ask("{ __typename }").status()).isEqualTo(503);
        assertThat(person.session().text()).contains("\"signedIn\":true");
    }

    private static long refreshes() {
        return PROVIDER.requests().stream()
                .filter(request -> request.getBody().readUtf8().contains("grant_type=refresh_token"))
                .count();
    }
}
