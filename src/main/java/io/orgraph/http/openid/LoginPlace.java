package io.orgraph.http.openid;

import io.micronaut.http.HttpRequest;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.FrontEnd;
import io.orgraph.http.security.FrontEnds;
import io.orgraph.http.security.PathPrefix;
import io.orgraph.http.session.ReturnPath;
import io.orgraph.openid.LoginFlow;
import io.orgraph.openid.Provider;
import io.orgraph.openid.Providers;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** At which front end a browser signs in: with which providers, and where these send it back to. */
@Singleton
final class LoginPlace {
    private static final String PROVIDER = "provider";

    private final Providers providers;
    private final FrontEnds frontEnds;
    private final PathPrefix prefixes;

    LoginPlace(Providers providers, FrontEnds frontEnds, PathPrefix prefixes) {
        this.providers = providers;
        this.frontEnds = frontEnds;
        this.prefixes = prefixes;
    }

    FrontEnd frontEnd(HttpRequest<?> request) {
        return frontEnds.of(request);
    }

    /** The one that the request names; without a name the only one of its front end. */
    Checked<Provider> providerIn(HttpRequest<?> request) {
        FrontEnd frontEnd = frontEnds.of(request);
        Collection<String> here =
                providers.names().stream().filter(frontEnd::hasProvider).toList();
        List<String> asked = request.getParameters().getAll(PROVIDER);
        Collection<String> chosen = asked.isEmpty() ? here : asked;
        Provider found = chosen.size() == 1 && here.containsAll(chosen)
                ? providers.named(chosen.iterator().next())
                : null;
        return found == null ? Checked.refused(problem(here)) : Checked.passed(found);
    }

    private static Problem problem(Collection<String> here) {
        return Problem.badInput(
                here.isEmpty()
                        ? "People do not sign in with a provider here: sign in with POST /session"
                        : "Name one provider: " + String.join(", ", here));
    }

    /** A proxy that takes a prefix off does not do so at the provider. */
    Checked<LoginFlow.Place> of(HttpRequest<?> request, Provider provider) {
        FrontEnd frontEnd = frontEnds.of(request);
        String prefix = Objects.requireNonNullElse(prefixes.of(request), "");
        String origin = frontEnd.origin(provider.settings().origin());
        return ReturnPath.in(request, prefix + "/")
                .map(path ->
                        new LoginFlow.Place(frontEnd.name(), URI.create(origin + prefix + "/session/callback"), path));
    }

    /** Whether it was begun at the request's front end, and with a provider that this has now. */
    boolean isHere(LoginFlow flow, HttpRequest<?> request) {
        FrontEnd frontEnd = frontEnds.of(request);
        return flow.place().frontEnd().equals(frontEnd.name()) && frontEnd.hasProvider(flow.provider());
    }
}
