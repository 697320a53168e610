package io.orgraph.config;

import io.micronaut.serde.ObjectMapper;
import io.orgraph.source.Source;
import io.orgraph.source.kognitos.Kognitos;
import io.orgraph.source.kognitos.KognitosErrors;
import io.orgraph.source.tours.Tours;
import io.orgraph.source.tours.ToursErrors;
import io.orgraph.source.transactionlink.TransactionLink;
import io.orgraph.source.transactionlink.TransactionLinkErrors;
import io.orgraph.upstream.RestClient;
import io.orgraph.upstream.Upstreams;

/** Creates the adapter of each configured source by its kind. */
final class Adapters {
    private final Upstreams upstreams;
    private final ObjectMapper json;

    Adapters(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    Source source(SourceSettings settings) {
        return withoutPolicy(settings).showingRefusals(settings.showRefusals());
    }

    private Source withoutPolicy(SourceSettings settings) {
        return switch (settings.kind()) {
            case TRANSACTIONLINK -> transactionLink((SourceSettings.OfTransactionLink) settings);
            case KOGNITOS -> kognitos((SourceSettings.OfKognitos) settings);
            case TOURS -> tours((SourceSettings.OfTours) settings);
        };
    }

    private Source transactionLink(SourceSettings.OfTransactionLink settings) {
        RestClient client = upstreams.connect(settings.upstream(), new TransactionLinkErrors(json));
        return new Source(
                settings.name(),
                operation -> new TransactionLink(settings.own(), client.within(operation)),
                client::health);
    }

    private Source kognitos(SourceSettings.OfKognitos settings) {
        RestClient client = upstreams.connect(settings.upstream(), new KognitosErrors(json));
        return new Source(
                settings.name(), operation -> new Kognitos(settings.own(), client.within(operation)), client::health);
    }

    private Source tours(SourceSettings.OfTours settings) {
        RestClient client = upstreams.connect(settings.upstream(), new ToursErrors(json));
        return new Source(
                settings.name(), operation -> new Tours(settings.name(), client.within(operation)), client::health);
    }
}
