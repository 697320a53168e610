package io.orgraph.openid;

import io.orgraph.credential.Secret;
import java.net.URI;
import java.util.List;

/**
 * How people sign in with one provider.
 *
 * @param name in this deployment's settings
 * @param issuer as the provider writes it
 * @param scopes what is asked for; {@code openid} is among them
 * @param origin of this server, as browsers see it; a front end with a host has its own
 */
public record ProviderSettings(
        String name, URI issuer, Client client, List<String> scopes, URI origin, GroupMapping groups) {

    public ProviderSettings {
        scopes = List.copyOf(scopes);
    }

    /** This deployment, as the provider knows it. */
    public record Client(String id, Secret secret) {}
}
