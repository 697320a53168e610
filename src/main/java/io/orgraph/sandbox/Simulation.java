package io.orgraph.sandbox;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.http.Api;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Request;
import io.orgraph.sandbox.http.RoutedApi;
import io.orgraph.sandbox.kognitos.KognitosApi;
import io.orgraph.sandbox.mail.Outbox;
import io.orgraph.sandbox.tours.Subscription;
import io.orgraph.sandbox.tours.ToursApi;
import io.orgraph.sandbox.transactionlink.TransactionLinkApi;
import java.util.List;
import java.util.Map;

/**
 * The simulated APIs behind one port.
 *
 * @param companyName of the company that they show
 * @param apis by the first segment of their paths
 * @param mails that they would have sent
 * @param toursSubscription the subscription of Tours &amp; Events
 */
record Simulation(String companyName, Map<String, RoutedApi> apis, Outbox mails, Subscription toursSubscription)
        implements Api {

    /** Creates the company, the same one for equal settings. */
    static Simulation of(SandboxSettings settings) {
        long seed = settings.seed();
        var company = Company.founded(seed, settings.people(), settings.workspaces());
        var sister = Company.sister(seed, settings.people(), settings.workspaces());
        var mails = new Outbox();
        var subscription = new Subscription();
        var apis = Map.<String, RoutedApi>of(
                TransactionLinkApi.PREFIX, TransactionLinkApi.of(company, seed, mails),
                KognitosApi.PREFIX, KognitosApi.of(company, sister, seed),
                ToursApi.PREFIX, ToursApi.of(List.of(company, sister), seed, subscription, mails));
        return new Simulation(company.name(), apis, mails, subscription);
    }

    @Override
    public Reply answer(Request request) {
        var api = apis.get(request.segments().get(0));
        return api == null ? Reply.text(404, "No API lives below this path.") : api.answer(request);
    }
}
