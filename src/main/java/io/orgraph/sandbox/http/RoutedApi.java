package io.orgraph.sandbox.http;

/** A simulated API that looks up its endpoints by method and path. */
public interface RoutedApi extends Api {
    Routes<?> routes();
}
