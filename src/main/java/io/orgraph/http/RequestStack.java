package io.orgraph.http;

import io.micronaut.context.annotation.Factory;
import io.orgraph.graph.operation.Deadlines;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.http.limits.AdmissionControl;
import io.orgraph.http.persisted.PersistedQueries;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.http.response.ProtocolVersion;
import io.orgraph.http.response.RejectionCounters;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.http.security.CrossSiteCheck;
import io.orgraph.http.security.FrontEnds;
import io.orgraph.http.security.RateLimitKeys;
import io.orgraph.http.security.RequestAuthentication;
import io.orgraph.http.session.SessionLookup;
import io.orgraph.session.Sessions;
import jakarta.inject.Singleton;
import java.util.List;

/** The one place that says what a request goes through before the graph runs it. */
@Factory
final class RequestStack {

    /**
     * From top to bottom as a request comes in. Nothing is read for an unauthenticated caller, and nothing is charged
     * to a caller before the request is complete. A step that observes the response stands in front of the steps that
     * it waits for. All collaborators of the steps are parameters here, more than a method has elsewhere, so that one
     * method shows the order.
     */
    @Singleton
    Handler stack(
            FrontEnds frontEnds,
            SessionLookup lookup,
            Sessions sessions,
            RequestAuthentication callers,
            RejectionCounters counters,
            CrossSiteCheck crossSite,
            CredentialReader credentials,
            RateLimitKeys keys,
            AdmissionControl admission,
            TrustedDocumentSets trusted,
            PersistedQueries queries,
            Deadlines deadlines,
            ProtocolVersion version,
            GraphqlService engine) {
        return Step.chain(
                List.of(
                        new FrontEndStep(frontEnds),
                        new SessionStep(lookup, sessions),
                        new AuthenticationStep(callers, counters),
                        new NegotiationStep(),
                        new CrossSiteStep(crossSite),
                        new ReadStep(),
                        new CredentialStep(credentials),
                        new AdmissionStep(admission, keys),
                        new TrustedDocumentStep(trusted),
                        new PersistedQueryStep(queries),
                        new OperationLogStep(version),
                        new CancellationStep(),
                        new DeadlineStep(deadlines)),
                new EngineHandler(engine));
    }
}
