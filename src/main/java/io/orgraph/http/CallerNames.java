package io.orgraph.http;

import io.micronaut.http.HttpRequest;
import io.orgraph.caller.Identity;
import io.orgraph.credential.Caller;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Fingerprint;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller is counted by: who it has shown to be, whatever else came with the request; and the fingerprint of each
 * credential that came, so that one more made-up credential makes nobody a new caller. Without either, the address. What
 * the deployment lends counts for nobody.
 */
@Singleton
final class CallerNames {
    private final ClientAddresses addresses;
    private final Set<Fingerprint> lent;

    CallerNames(ClientAddresses addresses, HttpSettings settings) {
        this.addresses = addresses;
        this.lent = settings.ownCredentials().values().stream()
                .map(Credential::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<?> of(HttpRequest<?> request, Caller caller, Identity who) {
        List<Object> names = new ArrayList<>();
        if (who.name() != null) {
            names.add(who.name());
        }
        caller.credentials().values().stream()
                .map(Credential::fingerprint)
                .filter(fingerprint -> !lent.contains(fingerprint))
                .distinct()
                .forEach(names::add);
        return names.isEmpty() ? List.of(addresses.networkOf(request)) : names;
    }
}
