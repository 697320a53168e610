package io.orgraph.http.security;

import io.micronaut.http.HttpRequest;
import io.orgraph.authentication.Principal;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Fingerprint;
import io.orgraph.credential.SourceCredentials;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys by which a caller is rate limited: its principal, whatever else it sends; and the fingerprint of each
 * credential, so that one more made-up credential does not make a new caller. Without either, the address. Lent
 * credentials of the deployment do not count.
 */
@Singleton
public final class RateLimitKeys {
    private final ClientAddresses addresses;
    private final Set<Fingerprint> lent;

    RateLimitKeys(ClientAddresses addresses, HttpSettings settings) {
        this.addresses = addresses;
        this.lent = settings.ownCredentials().values().stream()
                .map(Credential::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<?> of(HttpRequest<?> request, SourceCredentials caller, Principal principal) {
        List<Object> names = new ArrayList<>();
        if (principal.name() != null) {
            names.add(principal.name());
        }
        for (Credential credential : caller.credentials().values()) {
            Fingerprint fingerprint = credential.fingerprint();
            if (!lent.contains(fingerprint) && !names.contains(fingerprint)) {
                names.add(fingerprint);
            }
        }
        return names.isEmpty() ? List.of(addresses.networkOf(request)) : names;
    }
}
