package io.orgraph.http.playground;

import io.orgraph.http.persisted.TrustMode;
import io.orgraph.http.persisted.TrustedDocument;
import io.orgraph.http.persisted.TrustedDocuments;
import io.orgraph.http.security.HttpSettings;
import io.orgraph.http.security.RequestAuthentication;
import io.orgraph.model.SourceName;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person at the playground has to know of the deployment: where to sign in, and which operations may run. */
@Singleton
final class DeploymentView {
    private final HttpSettings settings;
    private final RequestAuthentication callers;
    private final TrustedDocuments trusted;

    DeploymentView(HttpSettings settings, RequestAuthentication callers, TrustedDocuments trusted) {
        this.settings = settings;
        this.callers = callers;
        this.trusted = trusted;
    }

    /** Documents only where no others run: elsewhere nobody needs them. */
    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "sources",
                settings.sources().stream().map(SourceName::value).sorted().toList());
        view.put("needsKey", callers.isRequired());
        view.put("mode", trusted.mode().name().toLowerCase(Locale.ROOT));
        view.put("documents", trusted.mode() == TrustMode.ONLY ? documents() : List.of());
        return view;
    }

    private List<Map<String, String>> documents() {
        return trusted.all().stream().map(DeploymentView::document).toList();
    }

    private static Map<String, String> document(TrustedDocument document) {
        Map<String, String> view = new LinkedHashMap<>();
        view.put("id", document.id());
        view.put("name", document.name());
        view.put("text", document.text());
        return view;
    }
}
