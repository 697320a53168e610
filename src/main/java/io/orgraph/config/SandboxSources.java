package io.orgraph.config;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.source.kognitos.KognitosSettings;
import io.orgraph.source.transactionlink.TransactionLinkSettings;
import io.orgraph.upstream.UpstreamSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sandbox's APIs as sources, each under the name of its kind and with its unrestricted credential. */
final class SandboxSources {
    private static final String KINDS = "orgraph.sandbox.kinds";
    private static final String ALL = "transactionlink,kognitos,tours";

    private SandboxSources() {}

    static List<SourceSettings> of(Sandbox sandbox, Settings settings) {
        return kinds(settings).stream().map(kind -> source(kind, sandbox)).toList();
    }

    /** The enabled kinds. Throws ConfigurationException for an unknown one. */
    static List<SourceKind> kinds(Settings settings) {
        String text = settings.text(KINDS);
        return Arrays.stream((text == null ? ALL : text).split(",", -1))
                .map(String::strip)
                .map(SandboxSources::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private static SourceKind kind(String word) {
        return Settings.choice(SourceKind.class, word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Settings.wrong(KINDS, "it is one or more of " + ALL));
    }

    private static SourceSettings source(SourceKind kind, Sandbox sandbox) {
        SourceName name = new SourceName(kind.name().toLowerCase(Locale.ROOT));
        return switch (kind) {
            case TRANSACTIONLINK ->
                new SourceSettings.OfTransactionLink(
                        UpstreamSettings.of(name, sandbox.transactionLink()),
                        credential(TransactionLinkTokens.ADMIN),
                        false,
                        new TransactionLinkSettings(
                                name,
                                sandbox.companyName(),
                                TransactionLinkSettings.DEFAULT_ACCEPT,
                                TransactionLinkSettings.DEFAULT_USERS_PAGE_SIZE));
            case KOGNITOS ->
                new SourceSettings.OfKognitos(
                        UpstreamSettings.of(name, sandbox.kognitos()),
                        credential(KognitosTokens.ADMIN),
                        false,
                        new KognitosSettings(name, KognitosSettings.Workspaces.ALL));
            case TOURS ->
                new SourceSettings.OfTours(
                        UpstreamSettings.of(name, sandbox.tours()), credential(ToursCredentials.ADMIN_KEY), false);
        };
    }

    private static Credential credential(String text) {
        return Credential.of(Secret.of(text));
    }
}
