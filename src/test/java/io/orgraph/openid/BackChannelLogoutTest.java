package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.authentication.Issuer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A provider says that a person has signed out there, and the sessions here end: those that it means, and no other. */
class BackChannelLogoutTest {
    private static final String PATH = "/session/back-channel-logout";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final TestProvider PROVIDER = new TestProvider();
    private static final FaultServer SOURCE = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER = PROVIDER.signingIn(SOURCE);
    private static final Web WEB = new Web(SERVER);

    @AfterAll
    static void close() {
        SERVER.close();
        PROVIDER.close();
        SOURCE.close();
    }

    @Test
    void a_sid_ends_the_sessions_of_that_one_alone() {
        Person here = signedIn("ada", "sid-1");
        Person elsewhere = signedIn("ada", "sid-2");
        Person other = signedIn("bob", "sid-3");

        Reply answer = logOut(signed(claims("ada", "sid-1")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body()).isEmpty();
        assertThat(here.ask("{ __typename }").status()).isEqualTo(401);
        assertThat(List.of(isSignedIn(here), isSignedIn(elsewhere), isSignedIn(other)))
                .containsExactly(false, true, true);
    }

    @Test
    void a_subject_ends_all_sessions_of_that_person_and_of_nobody_else() {
        Person here = signedIn("eve", "sid-4");
        Person elsewhere = signedIn("eve", null);
        Person other = signedIn("mallory", "sid-5");

        assertThat(logOut(signed(claims("eve", null))).status()).isEqualTo(200);

        assertThat(List.of(isSignedIn(here), isSignedIn(elsewhere), isSignedIn(other)))
                .containsExactly(false, false, true);
    }

    @Test
    void a_sid_ends_sessions_of_the_subject_too_of_which_nobody_knows_their_sid() {
        Person withoutSid = signedIn("kay", null);
        Person other = signedIn("lou", null);

        assertThat(logOut(signed(claims("kay", "sid-unknown"))).status()).isEqualTo(200);

        assertThat(List.of(isSignedIn(withoutSid), isSignedIn(other))).containsExactly(false, true);
    }

    @Test
    void a_token_counts_once() {
        String token = signed(claims("joe", "sid-6"));
        logOut(token);
        Person again = signedIn("joe", "sid-6");

        Reply replayed = logOut(token);

        assertThat(replayed.status()).isEqualTo(400);
        assertThat(isSignedIn(again)).isTrue();
    }

    /** Goes over the claims of a token that is right: without any of them, and with other values in its place. */
    @Test
    void a_token_with_any_claim_missing_or_wrong_ends_nothing() {
        Person person = signedIn("walt", "sid-7");
        List<Map<String, Object>> wrong = wrong(claims("walt", "sid-7"));

        List<Map<String, Object>> accepted = wrong.stream()
                .filter(claims -> logOut(signed(claims)).status() != 400 || !isSignedIn(person))
                .limit(1)
                .toList();

        assertThat(wrong).hasSizeGreaterThan(45);
        assertThat(accepted).isEmpty();
        assertThat(logOut(signed(claims("walt", "sid-7"))).status()).isEqualTo(200);
        assertThat(isSignedIn(person)).isFalse();
    }

    @Test
    void a_token_that_the_provider_has_not_signed_as_one_ends_nothing() throws ParseException {
        Person person = signedIn("nan", "sid-8");
        JWTClaimsSet right = JWTClaimsSet.parse(claims("nan", "sid-8"));
        String signed = signed(claims("nan", "sid-8"));
        JWSHeader.Builder header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(PROVIDER.key().getKeyID());

        List<Reply> answers = List.of(
                logOut(new PlainJWT(right).serialize()),
                logOut(Issuer.signed(header.build(), Issuer.RSA, right)),
                logOut(Issuer.signed(JWSAlgorithm.RS256, Issuer.RSA, right)),
                logOut(Issuer.signed(header.type(new JOSEObjectType("at+jwt")).build(), PROVIDER.key(), right)),
                logOut(signed.substring(0, signed.lastIndexOf('.') + 1)),
                logOut(signed + "x"),
                logOut(""),
                logOut("a.b.c"),
                logOut(signed + "&logout_token=" + signed),
                send("{\"logout_token\":\"" + signed + "\"}", Web.JSON),
                send("logout_token=" + signed, "text/plain"),
                send("other=" + "x".repeat(70_000) + "&logout_token=" + signed, FORM));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).isEqualTo("{\"error\":\"invalid_request\"}");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        });
        assertThat(isSignedIn(person)).isTrue();
    }

    /** The cookie of a browser makes no difference, and no page of another site sends one. */
    @Test
    void a_cookie_counts_for_nothing_and_a_foreign_page_is_refused() {
        Person person = signedIn("pat", "sid-9");
        String cookie = person.cookies().entrySet().iterator().next().toString();

        Reply empty = send("", FORM, "Cookie", cookie);
        Reply foreign = send("", FORM, "Origin", "https://evil.example");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(isSignedIn(person)).isTrue();
    }

    @Test
    void meters_count_what_came_of_logout_tokens() {
        signedIn("ray", "sid-10");
        logOut(signed(claims("ray", "sid-10")));
        logOut("x");

        List<String> scrape = WEB.get("/prometheus").text().lines().toList();

        assertThat(scrape)
                .anyMatch(line -> line.matches("orgraph_openid_back_channel_logouts_total\\{outcome=\"done\"} [1-9].*"))
                .anyMatch(line ->
                        line.matches("orgraph_openid_back_channel_logouts_total\\{outcome=\"invalid\"} [1-9].*"))
                .anyMatch(line ->
                        line.matches("orgraph_sessions_ended_total\\{reason=\"signed_out_at_provider\"} [1-9].*"));
    }

    private static Person signedIn(String subject, @Nullable String sid) {
        Map<String, Object> claims = new HashMap<>(Map.of("groups", List.of("readers")));
        if (sid != null) {
            claims.put("sid", sid);
        }
        PROVIDER.next(subject, claims, List.of(TestProvider.CLIENT), 3600);
        Person person = new Person(SERVER.getPort());
        person.signIn();
        assertThat(isSignedIn(person)).isTrue();
        return person;
    }

    private static boolean isSignedIn(Person person) {
        return person.session().text().contains("\"signedIn\":true,\"sources\"");
    }

    private static Map<String, Object> claims(String subject, @Nullable String sid) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", PROVIDER.issuer());
        claims.put("sub", subject);
        claims.put("aud", TestProvider.CLIENT);
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of(EVENT, Map.of()));
        if (sid != null) {
            claims.put("sid", sid);
        }
        return claims;
    }

    /** Who it is may be any text, and so may the number of a token. */
    private static List<Map<String, Object>> wrong(Map<String, Object> right) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String claim : right.keySet()) {
            for (Object value : Arrays.asList(null, "", "x", 0, true, List.of(), List.of("x"), Map.of())) {
                boolean free = List.of("sub", "jti", "sid").contains(claim) && "x".equals(value);
                boolean leftToTheOther = List.of("sub", "sid").contains(claim) && value == null;
                if (!free && !leftToTheOther) {
                    all.add(with(right, claim, value));
                }
            }
        }
        long now = Instant.now().getEpochSecond();
        all.add(with(right, "nonce", "n"));
        all.add(with(with(right, "sub", null), "sid", null));
        all.add(with(right, "events", Map.of("http://schemas.openid.net/event/other", Map.of())));
        all.add(with(right, "iss", PROVIDER.issuer() + "/"));
        all.add(with(right, "exp", now - 120));
        all.add(with(right, "iat", now + 120));
        all.add(with(right, "iat", now - 3600));
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, @Nullable Object value) {
        Map<String, Object> other = new HashMap<>(claims);
        other.put("jti", UUID.randomUUID().toString());
        other.remove(name);
        if (value != null) {
            other.put(name, value);
        }
        return other;
    }

    /** Whatever the library for tokens takes for a claim, as another one may write it. */
    private static String signed(Map<String, Object> claims) {
        return SignedText.of(claims, PROVIDER.key());
    }

    private static Reply logOut(String token) {
        return send("logout_token=" + token, FORM);
    }

    private static Reply send(String body, String type, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", type));
        all.addAll(List.of(headers));
        return WEB.send("POST", PATH, body, all.toArray(String[]::new));
    }
}
