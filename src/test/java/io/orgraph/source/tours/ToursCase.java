package io.orgraph.source.tours;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import io.orgraph.upstream.Timeouts;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The adapter with the whole way out behind it, as the application puts it together. */
abstract class ToursCase {
    static final SourceName SOURCE = new SourceName("tours");
    static final OrganizationId ORGANIZATION = new OrganizationId(SOURCE, "o1");
    static final Credential KEY = credential("tke_test_key");
    static final Credential SESSION = credential("Cookie:better-auth.session_token=abc.def%3D");
    static final PageRequest FIRST = PageRequest.WHOLE;

    static final String OWN = "/api/organizations/me";
    static final String ALL = "/api/organizations";
    static final String PERMISSIONS = "/api/organizations/me/permissions";
    static final String MEMBERS = "/api/organizations/members";
    static final String ROLES = "/api/organizations/roles";
    static final String INVITATIONS = "/api/organizations/invitations";

    private static ApplicationContext context;
    private static Upstreams upstreams;
    static ScriptedUpstream upstream;
    static Tours tours;

    @BeforeAll
    static void connect() {
        context = ApplicationContext.run();
        upstreams = new Upstreams(context, context.getBean(ObjectMapper.class));
        upstream = new ScriptedUpstream(ScriptedResponse.json(404, "{\"error\":\"Not found\"}"));
        tours = toursAt(upstream.url());
    }

    @BeforeEach
    void forget() {
        upstream.clear();
    }

    @AfterAll
    static void disconnect() {
        upstreams.close();
        context.close();
        upstream.close();
    }

    static Tours toursAt(URI url) {
        return toursAt(url, Timeouts.DEFAULT);
    }

    static Tours toursAt(URI url, Timeouts timeouts) {
        ToursErrors errors = new ToursErrors(context.getBean(ObjectMapper.class));
        UpstreamSettings settings = UpstreamSettings.of(SOURCE, url).with(timeouts);
        return new Tours(SOURCE, upstreams.connect(settings, errors));
    }

    static Credential credential(String text) {
        return Credential.of(Secret.of(text));
    }
}
