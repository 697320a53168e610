package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.FreePort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People sign in at each front end with its own provider; a sign-in that is begun at one ends there or nowhere. */
class FrontEndSignInTest {
    private static final TestProvider STAFF = new TestProvider();
    private static final TestProvider PARTNERS = new TestProvider();
    private static final FaultServer SOURCE = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER =
            FreePort.start(port -> ApplicationContext.run(EmbeddedServer.class, settings(port)));

    @AfterAll
    static void close() {
        SERVER.close();
        STAFF.close();
        PARTNERS.close();
        SOURCE.close();
    }

    /** Each front end with its address and its only provider; one has all of them. */
    enum Place {
        DESK("localhost", "", "idp"),
        SHOP("127.0.0.1", "/shop", "idp"),
        PORTAL("127.0.0.1", "/portal", "partners"),
        HALL("127.0.0.1", "/hall", "");

        private final String host;
        private final String path;
        private final String provider;

        Place(String host, String path, String provider) {
            this.host = host;
            this.path = path;
            this.provider = provider;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String origin() {
            return "http://" + host + ":" + SERVER.getPort();
        }

        String login() {
            return path + "/session/login" + (provider.isEmpty() ? "?provider=partners" : "");
        }

        String usual() {
            return provider.isEmpty() ? "partners" : provider;
        }

        String cookie() {
            return "orgraph-login-without-tls." + id();
        }
    }

    @ParameterizedTest
    @EnumSource
    void people_sign_in_at_each_with_its_provider_and_come_back_to_it(Place place) {
        Person person = new Person(place.origin());
        TestProvider provider = next(place);

        Reply login = person.go(place.login());
        Reply back = person.go(person.backFrom(login));

        String redirect = "redirect_uri=" + encoded(place.origin() + place.path + "/session/callback");
        assertThat(login.header("Location")).startsWith(provider.issuer()).contains(redirect);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo(place.path + "/");
        assertThat(session(person, place)).contains("\"signedIn\":true", "\"provider\":\"" + place.usual() + "\"");
        assertThat(provider.requests())
                .anyMatch(request -> request.getBody().readUtf8().contains(redirect));
    }

    @ParameterizedTest
    @CsvSource({"DESK, partners, idp", "SHOP, partners, idp", "PORTAL, idp, partners"})
    void the_provider_of_another_one_signs_nobody_in(Place place, String other, String own) {
        Person person = new Person(place.origin());

        Reply login = person.fetch("GET", place.path + "/session/login?provider=" + other, "");

        assertThat(login.status()).isEqualTo(400);
        assertThat(login.text()).contains("Name one provider: " + own + "\"");
        assertThat(login.header("Set-Cookie")).isEmpty();
        assertThat(person.go(place.path + "/session/login?provider=" + own).status())
                .isEqualTo(303);
    }

    @Test
    void one_without_a_setting_has_the_providers_of_the_deployment() {
        Person person = new Person(Place.HALL.origin());

        assertThat(person.fetch("GET", "/hall/session/login", "").text()).contains("Name one provider: idp, partners");
        assertThat(person.go("/hall/session/login?provider=idp").header("Location"))
                .startsWith(STAFF.issuer());
    }

    /** Also where the browser, or whoever has its cookies, shows the one of the other front end. */
    @ParameterizedTest
    @EnumSource
    void what_is_begun_at_one_ends_at_no_other(Place begun) {
        int others = 0;
        for (Place other : Place.values()) {
            Person person = new Person(begun.origin());
            next(begun);
            String back = person.backFrom(person.go(begun.login()));
            String query = back.substring(back.indexOf('?'));
            Person elsewhere = new Person(other.origin());
            elsewhere.cookies().putAll(person.cookies());
            elsewhere
                    .cookies()
                    .put(other.cookie(), String.valueOf(person.cookies().get(begun.cookie())));

            Reply ended = elsewhere.go(other.path + "/session/callback" + query);

            assertThat(ended.status()).as(other.name()).isEqualTo(other == begun ? 303 : 400);
            assertThat(session(elsewhere, other)).contains("\"signedIn\":" + (other == begun));
            others += other == begun ? 0 : 1;
        }
        assertThat(others).isEqualTo(Place.values().length - 1);
    }

    /** As in two tabs of one browser. */
    @Test
    void two_on_one_host_are_signed_in_side_by_side() {
        Person person = new Person(Place.SHOP.origin());
        next(Place.SHOP);
        next(Place.PORTAL);
        String shop = person.backFrom(person.go(Place.SHOP.login()));
        String portal = person.backFrom(person.go(Place.PORTAL.login()));

        assertThat(person.go(shop).status()).isEqualTo(303);
        assertThat(person.go(portal).status()).isEqualTo(303);

        assertThat(session(person, Place.SHOP)).contains("\"provider\":\"idp\"");
        assertThat(session(person, Place.PORTAL)).contains("\"provider\":\"partners\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/org, /shop/session/login, /org/shop",
        "/shop, /session/login, /shop",
        "//evil.example, /shop/session/login, /shop",
        "/shop/.., /shop/session/login, /shop"
    })
    void a_proxy_that_takes_a_prefix_off_has_it_in_the_redirect(String announced, String path, String prefix) {
        Reply login = new Web(Place.SHOP.origin()).get(path, "X-Forwarded-Prefix", announced);

        assertThat(login.header("Location"))
                .contains("redirect_uri=" + encoded(Place.SHOP.origin() + prefix + "/session/callback") + "&");
    }

    @Test
    void what_fails_is_told_with_a_link_to_the_front_end() {
        assertThat(new Person(Place.SHOP.origin()).go("/shop/session/callback").text())
                .contains("<a href=\"../\">Back</a>");
    }

    private static TestProvider next(Place place) {
        TestProvider provider = place.usual().equals("idp") ? STAFF : PARTNERS;
        provider.next("ada", List.of("readers"));
        provider.requests();
        return provider;
    }

    private static String session(Person person, Place place) {
        return person.fetch("GET", place.path + "/session", "").text();
    }

    private static String encoded(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> settings(int port) {
        Map<String, Object> all =
                new HashMap<>(STAFF.settings(port, SOURCE.url().toString()));
        PARTNERS.settings(port, SOURCE.url().toString())
                .forEach((name, value) -> all.putIfAbsent(name.replace(".idp.", ".partners."), value));
        for (Place place : Place.values()) {
            String prefix = "orgraph.front-ends." + place.id() + ".";
            all.put(prefix + "host", place.host + ":" + port);
            putGiven(all, prefix + "path", place.path);
            putGiven(all, prefix + "provider", place.provider);
        }
        all.put("orgraph.http.trusted-proxies", "127.0.0.1");
        return all;
    }

    private static void putGiven(Map<String, Object> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }
}
