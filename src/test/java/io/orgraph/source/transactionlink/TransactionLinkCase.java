package io.orgraph.source.transactionlink;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.OrganizationId;
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
abstract class TransactionLinkCase {
    static final SourceName SOURCE = new SourceName("people");
    static final OrganizationId ORGANIZATION = OrganizationId.ofCredential(SOURCE);
    static final Credential TOKEN = Credential.of(Secret.of("tot_any-form"));

    private static ApplicationContext context;
    private static Upstreams upstreams;
    static ScriptedUpstream upstream;
    static TransactionLink scripted;

    @BeforeAll
    static void connect() {
        context = ApplicationContext.run();
        upstreams = new Upstreams(context, context.getBean(ObjectMapper.class));
        upstream = new ScriptedUpstream(ScriptedResponse.json(404, "{\"fingerprint\":\"fp-0\",\"errors\":[]}"));
        scripted = transactionLinkAt(upstream.url(), Timeouts.DEFAULT);
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

    static TransactionLink transactionLinkAt(URI url, Timeouts timeouts) {
        TransactionLinkErrors errors = new TransactionLinkErrors(context.getBean(ObjectMapper.class));
        UpstreamSettings settings = UpstreamSettings.of(SOURCE, url).with(timeouts);
        return new TransactionLink(
                new TransactionLinkSettings(SOURCE, null, "application/json;version=3", 200),
                upstreams.connect(settings, errors));
    }
}
