package io.orgraph.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.orgraph.session.ProviderSession;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The providers that people can sign in with here, by their names in the settings. */
public final class Providers {
    private final Map<String, Provider> all = new TreeMap<>();

    public Providers(Collection<Provider> providers) {
        providers.forEach(provider -> all.put(provider.settings().name(), provider));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Null where there is none of that name; without a name the only one. */
    public @Nullable Provider named(@Nullable String name) {
        if (name == null) {
            return all.size() == 1 ? all.values().iterator().next() : null;
        }
        return all.get(name);
    }

    /**
     * Which sessions a provider ends.
     *
     * @param form of its request
     */
    public CompletableFuture<Result<ProviderSession>> logout(String form) {
        List<String> tokens = URLUtils.parseParameters(form).getOrDefault("logout_token", List.of());
        try {
            SignedJWT token = SignedJWT.parse(tokens.size() == 1 ? tokens.get(0) : "");
            JWTClaimsSet said = token.getJWTClaimsSet();
            return all.values().stream()
                    .filter(provider -> isOf(provider.settings(), said))
                    .findFirst()
                    .map(provider -> provider.logout(token))
                    .orElseGet(Providers::unknown);
        } catch (ParseException | RuntimeException unreadable) {
            return unknown();
        }
    }

    /** One issuer may be several providers here, each with its own client. */
    private static boolean isOf(ProviderSettings settings, JWTClaimsSet said) {
        return settings.issuer().toString().equals(said.getIssuer())
                && said.getAudience().contains(settings.client().id());
    }

    private static CompletableFuture<Result<ProviderSession>> unknown() {
        return CompletableFuture.completedFuture(Result.failed(SignInProblem.INVALID));
    }

    public Collection<String> names() {
        return all.keySet();
    }
}
