package io.orgraph;

import io.micronaut.runtime.Micronaut;

/** Starts the service. All that it is made of is declared in {@code io.orgraph.config}. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
