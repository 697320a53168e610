package io.orgraph.openid;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.FreePort;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A provider of another project, and the settings of a server whose people sign in with it. */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "orgraph";
    static final String SECRET = "secret_CANARY_client";

    private static final String ID = "people";
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final long LONG = 3600;

    private final KeyProvider keys = new KeyProvider();
    private final Map<String, OAuth2HttpResponse> instead = new ConcurrentHashMap<>();
    private volatile OAuth2TokenCallback said = new DefaultOAuth2TokenCallback(ID);
    private final MockOAuth2Server server = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys), Set.of(new Current())),
            new Instead());

    TestProvider() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String issuer() {
        return server.issuerUrl(ID).toString();
    }

    /** A server with one source, whose credential a group may use. */
    EmbeddedServer signingIn(FaultServer source) {
        return FreePort.start(port -> ApplicationContext.run(
                EmbeddedServer.class, settings(port, source.url().toString())));
    }

    Map<String, Object> settings(int port, String sourceUrl) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", port);
        settings.put("orgraph.sources.crm.kind", "transactionlink");
        settings.put("orgraph.sources.crm.url", sourceUrl);
        settings.put("orgraph.sources.crm.credential", "tot_CANARY_own");
        settings.put("orgraph.openid.idp.issuer", issuer());
        settings.put("orgraph.openid.idp.client-id", CLIENT);
        settings.put("orgraph.openid.idp.client-secret", SECRET);
        settings.put("orgraph.openid.idp.origin", "http://localhost:" + port);
        settings.put("orgraph.openid.idp.read-groups", "readers");
        settings.put("orgraph.openid.idp.write-groups", "writers");
        settings.put("orgraph.openid.idp.source-groups", "crm=crm-people");
        settings.put("endpoints.prometheus.enabled", "true");
        return settings;
    }

    /** From now on tokens are of this person. */
    void next(String subject, Object groups) {
        next(subject, Map.of("groups", groups), List.of(CLIENT), LONG);
    }

    void next(String subject, Map<String, Object> claims, List<String> audience, long seconds) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("name", "Ada " + subject);
        all.put("email", subject + "@example.test");
        said = new DefaultOAuth2TokenCallback(ID, subject, "JWT", audience, all, seconds);
    }

    /** What it signs its tokens with. */
    JWK key() {
        return keys.signingKey(ID);
    }

    /** From now on it answers so where a path ends like this, until it is {@link #asUsual}. */
    void instead(String path, int status, String body, String... headers) {
        instead.put(path, new OAuth2HttpResponse(Headers.of(headers), status, body, null));
    }

    /** It says of itself that it has none. */
    void withoutLogoutPage() {
        String own = new Web(issuer()).get(WELL_KNOWN).text();
        instead(WELL_KNOWN, 200, own.replace("end_session_endpoint", "none"), "Content-Type", Web.JSON);
    }

    void asUsual() {
        instead.clear();
    }

    /** The body of the next request that comes to a path that ends like this; waits for it. */
    String awaited(String path) {
        while (true) {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            if (Objects.requireNonNull(request.getPath()).endsWith(path)) {
                return request.getBody().readUtf8();
            }
        }
    }

    MockOAuth2Server server() {
        return server;
    }

    /** The requests since the last time. */
    List<RecordedRequest> requests() {
        List<RecordedRequest> all = new ArrayList<>();
        while (true) {
            try {
                all.add(server.takeRequest(1, TimeUnit.MILLISECONDS));
            } catch (RuntimeException none) {
                return all;
            }
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** What the test has said last. */
    private final class Current implements OAuth2TokenCallback {
        @Override
        public String issuerId() {
            return ID;
        }

        @Override
        public String subject(TokenRequest request) {
            return Objects.requireNonNull(said.subject(request));
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return said.typeHeader(request);
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return said.audience(request);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return said.addClaims(request);
        }

        @Override
        public long tokenExpiry() {
            return said.tokenExpiry();
        }
    }

    /** What is wrong with the provider at the moment. */
    private final class Instead implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return answerTo(request) != null;
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return Objects.requireNonNull(answerTo(request));
        }

        private @Nullable OAuth2HttpResponse answerTo(OAuth2HttpRequest request) {
            String path = request.getUrl().encodedPath();
            return instead.entrySet().stream()
                    .filter(entry -> path.endsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }
}
