package io.orgraph.http.playground;

import io.micronaut.http.HttpRequest;
import io.orgraph.http.persisted.TrustMode;
import io.orgraph.http.persisted.TrustedDocument;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.http.persisted.TrustedDocuments;
import io.orgraph.http.security.FrontEnds;
import io.orgraph.http.security.HttpSettings;
import io.orgraph.http.security.RequestAuthentication;
import io.orgraph.model.SourceName;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person at the playground has to know of the deployment and its front end: where to sign in, and which operations may run. */
@Singleton
final class DeploymentView {
    private final HttpSettings settings;
    private final RequestAuthentication callers;
    private final FrontEnds frontEnds;
    private final TrustedDocumentSets documents;

    DeploymentView(
            HttpSettings settings, RequestAuthentication callers, FrontEnds frontEnds, TrustedDocumentSets documents) {
        this.settings = settings;
        this.callers = callers;
        this.frontEnds = frontEnds;
        this.documents = documents;
    }

    /** Documents only where no others run: elsewhere nobody needs them. */
    Map<String, Object> view(HttpRequest<?> request) {
        TrustedDocuments trusted = documents.of(frontEnds.of(request).name());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "sources",
                settings.sources().stream().map(SourceName::value).sorted().toList());
        view.put("needsKey", callers.isRequired());
        view.put("mode", trusted.mode().name().toLowerCase(Locale.ROOT));
        view.put("documents", trusted.mode() == TrustMode.ONLY ? documents(trusted) : List.of());
        return view;
    }

    private static List<Map<String, String>> documents(TrustedDocuments trusted) {
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
