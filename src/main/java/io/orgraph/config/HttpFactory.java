package io.orgraph.config;

import io.micronaut.context.annotation.Factory;
import io.orgraph.http.security.HttpSettings;
import jakarta.inject.Singleton;

/** Tells the transport what it has to know. */
@Factory
final class HttpFactory {

    @Singleton
    HttpSettings settings(Deployment deployment) {
        return new HttpSettings(deployment.names(), deployment.credentials());
    }
}
