package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person signs in with a provider, and a page works with what the person's groups may do. */
class SignInTest {
    private static final String QUESTION = "{ organizations { nodes { workspaces { totalCount } } } }";
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

    @BeforeEach
    void forget() {
        PROVIDER.requests();
        SOURCE.requests().clear();
    }

    @Test
    void a_person_signs_in_and_works_with_the_deployments_credential() {
        PROVIDER.next("ada", List.of("readers", "crm-people"));

        Reply back = person.signIn();
        Reply session = person.session();
        Reply asked = person.ask(QUESTION);

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/app?page=2");
        assertThat(session.text())
                .contains(
                        "\"signedIn\":true,\"sources\":{\"crm\":{\"signedIn\":true,\"user\":null}},\"provider\":\"idp\"")
                .contains("\"user\":{\"subject\":\"ada\",\"name\":\"Ada ada\",\"email\":\"ada@example.test\"}");
        assertThat(asked.json()).containsOnlyKeys("data");
        assertThat(SOURCE.requests()).isNotEmpty().allMatch(request -> request.contains("tot_CANARY_own"));
    }

    @Test
    void nobody_asks_without_signing_in() {
        Reply asked = person.ask(QUESTION);

        assertThat(asked.status()).isEqualTo(401);
        assertThat(SOURCE.requests()).isEmpty();
    }

    @Test
    void a_person_uses_no_credential_that_is_lent_to_other_groups() {
        PROVIDER.next("bob", List.of("readers"));
        person.signIn();

        Reply asked = person.ask("{ viewer { callerName canWrite sources { credential } } }");

        assertThat(asked.text())
                .contains(
                        "\"callerName\":\"openid:idp:bob\",\"canWrite\":false,\"sources\":[{\"credential\":\"NONE\"}]");
    }

    @Test
    void those_who_may_write_are_of_a_group_for_it() {
        PROVIDER.next("eve", List.of("writers"));
        person.signIn();

        assertThat(person.ask("{ viewer { canWrite } }").text()).contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "others", "*", "readers2", "READERS"})
    void a_person_without_a_mapped_group_is_refused_on_a_page_that_says_so(String group) {
        PROVIDER.next("mallory", List.of(group));

        Reply back = person.signIn();

        assertThat(back.status()).isEqualTo(403);
        assertThat(back.header("Content-Type")).startsWith("text/html");
        assertThat(back.text()).contains("none of your groups may use this service");
        assertThat(person.session().text()).contains("\"signedIn\":false");
    }

    @Test
    void the_session_id_is_new_at_each_sign_in_and_the_former_session_ends() {
        PROVIDER.next("ada", List.of("readers"));
        person.signIn();
        Map<String, String> first = Map.copyOf(person.cookies());
        PROVIDER.next("ada", List.of("readers"));

        person.signIn();

        assertThat(person.cookies()).isNotEqualTo(first);
        Person former = new Person(SERVER.getPort());
        former.cookies().putAll(first);
        assertThat(former.ask("{ __typename }").status()).isEqualTo(401);
    }

    @Test
    void the_provider_is_asked_with_pkce_state_and_nonce_as_a_confidential_client() {
        PROVIDER.next("ada", List.of("readers"));
        String asked = person.login("/").header("Location");

        assertThat(asked)
                .contains("response_type=code", "client_id=orgraph", "code_challenge_method=S256", "scope=openid")
                .containsPattern("[?&]state=[A-Za-z0-9_-]{40,}")
                .containsPattern("[?&]nonce=[A-Za-z0-9_-]{40,}")
                .containsPattern("[?&]code_challenge=[A-Za-z0-9_-]{43}(&|$)")
                .doesNotContain("CANARY");
    }

    /** GHSA-88vj-5xqx-98wp: cookies were forwarded to the issuer. */
    @Test
    void no_cookie_of_ours_is_sent_to_the_provider() {
        PROVIDER.next("ada", List.of("readers"));

        person.signIn();

        assertThat(PROVIDER.requests())
                .extracting(request -> String.valueOf(request.getPath()))
                .anyMatch(path -> path.contains("/token"));
        PROVIDER.next("ada", List.of("readers"));
        person.signIn();
        assertThat(PROVIDER.requests())
                .isNotEmpty()
                .noneMatch(request ->
                        request.getHeaders().toString().toLowerCase(Locale.ROOT).contains("cookie"));
    }

    /** GHSA-fp7x-m8rj-c99q: an open redirect. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "%5C/evil.example",
                "/%09/evil.example",
                "/%0d%0aSet-Cookie:a=b",
                "javascript:alert(1)",
                "app",
                "",
                "/a&returnTo=/b"
            })
    void a_return_to_elsewhere_is_refused_before_the_provider_is_asked(String returnTo) {
        Reply reply = person.login(returnTo);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_unknown_provider_is_refused_with_the_names_of_those_that_there_are() {
        assertThat(person.go("/session/login?provider=other").status()).isEqualTo(400);
        assertThat(person.go("/session/login").status()).isEqualTo(303);
    }

    @Test
    void a_callback_of_another_browser_signs_nobody_in() {
        PROVIDER.next("ada", List.of("readers"));
        String back = person.backFrom(person.login("/"));

        Reply reply = new Person(SERVER.getPort()).go(back);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_callback_with_another_state_or_issuer_or_without_a_code_signs_nobody_in() {
        PROVIDER.next("ada", List.of("readers"));
        String back = person.backFrom(person.login("/"));

        assertThat(person.go(back.replace("state=", "state=x")).status()).isEqualTo(400);
        assertThat(person.go(back + "&state=x").status()).isEqualTo(400);
        assertThat(person.go(back + "&iss=https://evil.example").status()).isEqualTo(400);
        assertThat(person.go(back.replace("code=", "kode=")).status()).isEqualTo(400);
        assertThat(person.go(back.replaceFirst("code=[^&]*", "error=access_denied"))
                        .status())
                .isEqualTo(403);
        assertThat(person.session().text()).contains("\"signedIn\":false");
    }

    @Test
    void a_code_signs_in_once() {
        PROVIDER.next("ada", List.of("readers"));
        Reply login = person.login("/");
        String back = person.backFrom(login);
        Map<String, String> atLogin = Map.copyOf(person.cookies());

        assertThat(person.go(back).status()).isEqualTo(303);

        assertThat(person.go(back).status()).isEqualTo(400);
        Person replaying = new Person(SERVER.getPort());
        replaying.cookies().putAll(atLogin);
        assertThat(replaying.go(back).status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void the_cookie_of_a_sign_in_on_its_way_is_for_this_host_and_no_script_reads_it() {
        String cookie = person.login("/").header("Set-Cookie");

        assertThat(cookie)
                .matches("orgraph-login-without-tls=[A-Za-z0-9_-]+; Path=/; HttpOnly; SameSite=Lax; Max-Age=600");
    }

    @Test
    void meters_count_what_came_of_sign_ins() {
        PROVIDER.next("ada", List.of("readers"));
        person.signIn();
        new Person(SERVER.getPort()).go("/session/callback?code=a&state=b");

        List<String> scrape = new Web(SERVER).get("/prometheus").text().lines().toList();

        assertThat(scrape)
                .anyMatch(line -> line.matches("orgraph_openid_sign_ins_total\\{outcome=\"done\"} [1-9].*"))
                .anyMatch(line -> line.matches("orgraph_openid_sign_ins_total\\{outcome=\"not_begun\"} [1-9].*"));
    }
}
