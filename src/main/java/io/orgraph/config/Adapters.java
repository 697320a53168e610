package io.orgraph.config;

import io.micronaut.serde.ObjectMapper;
import io.orgraph.source.Source;
import io.orgraph.source.kognitos.Kognitos;
import io.orgraph.source.kognitos.KognitosErrors;
import io.orgraph.source.kognitos.KognitosSettings;
import io.orgraph.source.tours.Tours;
import io.orgraph.source.tours.ToursErrors;
import io.orgraph.source.transactionlink.TransactionLink;
import io.orgraph.source.transactionlink.TransactionLinkErrors;
import io.orgraph.source.transactionlink.TransactionLinkSettings;
import io.orgraph.upstream.RestClient;
import io.orgraph.upstream.Upstreams;
import java.util.Objects;

/** Puts the adapter of its kind behind a configured source. */
final class Adapters {
    private final Upstreams upstreams;
    private final ObjectMapper json;

    Adapters(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    Source source(SourceSettings settings) {
        return switch (settings.kind()) {
            case TRANSACTIONLINK -> transactionLink(settings);
            case KOGNITOS -> kognitos(settings);
            case TOURS -> tours(settings);
        };
    }

    private Source transactionLink(SourceSettings settings) {
        RestClient client = upstreams.connect(settings.upstream(), new TransactionLinkErrors(json));
        TransactionLinkSettings own = ofTransactionLink(settings);
        return new Source(
                settings.name(), operation -> new TransactionLink(own, client.within(operation)), client::health);
    }

    private Source kognitos(SourceSettings settings) {
        RestClient client = upstreams.connect(settings.upstream(), new KognitosErrors());
        KognitosSettings own = ofKognitos(settings);
        return new Source(settings.name(), operation -> new Kognitos(own, client.within(operation)), client::health);
    }

    static TransactionLinkSettings ofTransactionLink(SourceSettings settings) {
        return new TransactionLinkSettings(
                settings.name(),
                settings.organizationName(),
                Objects.requireNonNullElse(settings.accept(), TransactionLinkSettings.DEFAULT_ACCEPT),
                Objects.requireNonNullElse(settings.usersPageSize(), TransactionLinkSettings.DEFAULT_USERS_PAGE_SIZE));
    }

    static KognitosSettings ofKognitos(SourceSettings settings) {
        return KognitosSettings.of(settings.name(), settings.workspaces());
    }

    private Source tours(SourceSettings settings) {
        RestClient client = upstreams.connect(settings.upstream(), new ToursErrors(json));
        return new Source(
                settings.name(), operation -> new Tours(settings.name(), client.within(operation)), client::health);
    }
}
