package io.orgraph.config;

import io.orgraph.credential.Credential;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.source.kognitos.KognitosSettings;
import io.orgraph.source.transactionlink.TransactionLinkSettings;
import io.orgraph.upstream.UpstreamSettings;
import org.jspecify.annotations.Nullable;

/** The configuration of one source, with the settings of its kind. */
sealed interface SourceSettings {

    UpstreamSettings upstream();

    /** The deployment's own credential, for callers who send none; null where they must. */
    @Nullable Credential credential();

    /** Whether a refusal's own text is shown to a caller who runs on the deployment's credential. */
    boolean showRefusals();

    SourceKind kind();

    default SourceName name() {
        return upstream().source();
    }

    /** A source that is TransactionLink. */
    record OfTransactionLink(
            UpstreamSettings upstream,
            @Nullable Credential credential,
            boolean showRefusals,
            TransactionLinkSettings own)
            implements SourceSettings {
        @Override
        public SourceKind kind() {
            return SourceKind.TRANSACTIONLINK;
        }
    }

    /** A source that is Kognitos. */
    record OfKognitos(
            UpstreamSettings upstream, @Nullable Credential credential, boolean showRefusals, KognitosSettings own)
            implements SourceSettings {
        @Override
        public SourceKind kind() {
            return SourceKind.KOGNITOS;
        }
    }

    /** A source that is Tours. */
    record OfTours(UpstreamSettings upstream, @Nullable Credential credential, boolean showRefusals)
            implements SourceSettings {
        @Override
        public SourceKind kind() {
            return SourceKind.TOURS;
        }
    }
}
