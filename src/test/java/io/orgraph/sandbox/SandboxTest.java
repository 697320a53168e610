package io.orgraph.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
    private static final SandboxSettings SETTINGS = SandboxSettings.defaults().withPort(0);
    private static final String WORKSPACES = "/organizations/workspaces";

    private final List<Sandbox> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(Sandbox::close);
    }

    @Test
    void each_base_url_is_on_loopback_and_names_its_api() {
        var sandbox = start(SETTINGS);

        var bases = List.of(sandbox.transactionLink(), sandbox.kognitos(), sandbox.tours());

        String root = "http://127.0.0.1:" + sandbox.port();
        assertThat(sandbox.port()).isPositive();
        assertThat(bases)
                .extracting(URI::toString)
                .containsExactly(root + "/transactionlink", root + "/kognitos", root + "/tours");
    }

    @Test
    void the_company_has_a_name() {
        assertThat(start(SETTINGS).companyName()).isEqualTo("Halden Freight");
    }

    @Test
    void a_port_in_use_is_refused_with_the_name_of_the_setting() {
        int taken = start(SETTINGS).port();

        assertThatThrownBy(() -> start(SETTINGS.withPort(taken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("port " + taken)
                .hasMessageContaining("Set orgraph.sandbox.port");
    }

    @Test
    void a_closed_sandbox_leaves_its_port() {
        var sandbox = start(SETTINGS);
        var admin = admin(sandbox);

        sandbox.close();

        assertThatThrownBy(() -> admin.get(WORKSPACES)).isInstanceOf(UncheckedIOException.class);
        assertThat(start(SETTINGS.withPort(sandbox.port())).port()).isEqualTo(sandbox.port());
    }

    @Test
    void every_call_is_recorded_as_received_before_its_answer_arrives() {
        var sandbox = start(SETTINGS);
        admin(sandbox).get("/organizations/%77orkspaces");
        admin(sandbox).get("/organizations/users/a%2Fb?x=%31");

        var calls = sandbox.calls().all();

        assertThat(calls)
                .extracting(RecordedCall::line, RecordedCall::status)
                .containsExactly(
                        tuple("GET /transactionlink/organizations/%77orkspaces", 200),
                        tuple("GET /transactionlink/organizations/users/a%2Fb?x=%31", 400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/transactionlinks/organizations/workspaces", "//transactionlink/organizations/workspaces"})
    void below_an_unknown_prefix_there_is_nothing(String path) {
        var sandbox = start(SETTINGS);
        var atRoot = new Caller(URI.create("http://127.0.0.1:" + sandbox.port()), TransactionLinkTokens.ADMIN);

        var answer = atRoot.get(path);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void latency_holds_the_answer_back() {
        var admin = admin(start(SETTINGS.withLatency(Duration.ofMillis(150))));
        long begin = System.nanoTime();

        var answer = admin.get(WORKSPACES);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void equal_seeds_give_equal_answers() {
        var one = start(SETTINGS);
        var other = start(SETTINGS);

        var answers = everything(one);

        assertThat(everything(other)).isEqualTo(answers);
    }

    @Test
    void another_seed_gives_other_people_and_other_ids() {
        var one = start(SETTINGS);
        var other = start(SETTINGS.withSeed(SETTINGS.seed() + 1));

        var answers = everything(one);

        assertThat(everything(other)).doesNotContainAnyElementsOf(answers);
    }

    @Test
    void a_large_company_starts_quickly_and_answers() {
        long begin = System.nanoTime();

        var sandbox = start(SETTINGS.withSizes(2_000, 20_000));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(admin(sandbox).get(WORKSPACES).json().items()).hasSize(2_000);
        assertThat(admin(sandbox)
                        .get("/organizations/users")
                        .json()
                        .at("totalElements")
                        .number())
                .isEqualTo(20_000);
    }

    private Sandbox start(SandboxSettings settings) {
        var sandbox = Sandbox.start(settings);
        started.add(sandbox);
        return sandbox;
    }

    private static Caller admin(Sandbox sandbox) {
        return new Caller(sandbox.transactionLink(), TransactionLinkTokens.ADMIN);
    }

    private static List<String> everything(Sandbox sandbox) {
        return Stream.of(transactionLinkOf(sandbox), kognitosOf(sandbox), toursOf(sandbox))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> transactionLinkOf(Sandbox sandbox) {
        var admin = admin(sandbox);
        var workspace = admin.get(WORKSPACES).json().items().get(0).at("id").text();
        return List.of(
                admin.get(WORKSPACES).body(),
                admin.get("/organizations/roles").body(),
                admin.get("/organizations/users?size=60").body(),
                admin.get("/organizations/workspaces/" + workspace + "/roles").body(),
                admin.get("/organizations/workspaces/" + workspace + "/memberships")
                        .body());
    }

    private static List<String> kognitosOf(Sandbox sandbox) {
        var admin = new Caller(sandbox.kognitos(), "Bearer " + KognitosTokens.ADMIN);
        var mine = admin.get("/api/v1/me/organizations");
        var one =
                "/api/v1/" + mine.json().at("user_organizations").texts("name").get(0);
        return List.of(
                mine.body(),
                admin.get(one + "/users?page_size=5").body(),
                admin.get(one + "/roles").body(),
                admin.get(one + "/invites").body(),
                admin.get(one + "/workspaces").body());
    }

    private static List<String> toursOf(Sandbox sandbox) {
        var admin = new Caller(sandbox.tours(), "Bearer " + ToursCredentials.ADMIN_KEY);
        return Stream.of("me", "members", "roles", "invitations")
                .map(list -> admin.get("/api/organizations/" + list).body())
                .toList();
    }
}
