package io.orgraph.architecture.planted.source.tours;

import io.micronaut.http.client.HttpClient;
import java.net.HttpURLConnection;

/** An adapter with ways out of its own. */
final class CallsByItself {
    static final Class<?> MICRONAUT = HttpClient.class;
    static final Class<?> JDK = java.net.http.HttpClient.class;
    static final Class<?> CONNECTION = HttpURLConnection.class;

    private CallsByItself() {}
}
