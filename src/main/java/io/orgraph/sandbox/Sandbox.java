package io.orgraph.sandbox;

import io.orgraph.sandbox.fault.Faults;
import io.orgraph.sandbox.http.Backend;
import io.orgraph.sandbox.http.LoopbackServer;
import io.orgraph.sandbox.kognitos.KognitosApi;
import io.orgraph.sandbox.mail.Outbox;
import io.orgraph.sandbox.tours.Subscription;
import io.orgraph.sandbox.tours.ToursApi;
import io.orgraph.sandbox.transactionlink.TransactionLinkApi;
import java.io.IOException;
import java.net.URI;

/**
 * A running sandbox: one port on loopback, one path prefix for each simulated API, one company behind all of them.
 *
 * <p>Changes are kept until it is closed. Its threads are daemons.
 */
public final class Sandbox implements AutoCloseable {
    private final CallRecord calls = new CallRecord();
    private final Faults faults = new Faults();
    private final Simulation simulation;
    private final LoopbackServer server;

    private Sandbox(SandboxSettings settings) {
        this.simulation = Simulation.of(settings);
        var behind = new Backend(simulation, faults, calls::add);
        this.server = listen(settings, behind);
    }

    /**
     * Creates the company and listens; every API answers when this returns.
     *
     * @throws IllegalStateException if the port is not available; the message says which setting to change
     */
    public static Sandbox start(SandboxSettings settings) {
        return new Sandbox(settings);
    }

    /** The port in use, also when any free one was asked for. */
    public int port() {
        return server.uri().getPort();
    }

    /** The name of the company that all APIs present. */
    public String companyName() {
        return simulation.companyName();
    }

    /** The base URL of the TransactionLink API, without a slash at its end. */
    public URI transactionLink() {
        return server.uri().resolve("/" + TransactionLinkApi.PREFIX);
    }

    /** The base URL of the Kognitos API, without a slash at its end. */
    public URI kognitos() {
        return server.uri().resolve("/" + KognitosApi.PREFIX);
    }

    /** The base URL of the Tours &amp; Events API, without a slash at its end. */
    public URI tours() {
        return server.uri().resolve("/" + ToursApi.PREFIX);
    }

    /** The calls received so far, of all APIs. */
    public CallRecord calls() {
        return calls;
    }

    /** The faults of calls; there is none at the start. */
    public Faults faults() {
        return faults;
    }

    /** The invitation mails that the simulated APIs would have sent. */
    public Outbox mails() {
        return simulation.mails();
    }

    /** The subscription of the simulated Tours &amp; Events, which can be changed at any time. */
    public Subscription toursSubscription() {
        return simulation.toursSubscription();
    }

    /** Stops at once: delayed responses are never sent. */
    @Override
    public void close() {
        server.close();
    }

    private static LoopbackServer listen(SandboxSettings settings, Backend behind) {
        try {
            return LoopbackServer.start(settings.port(), settings.latency(), behind);
        } catch (IOException unavailable) {
            throw new IllegalStateException(
                    "The sandbox cannot listen on port " + settings.port() + " of 127.0.0.1 ("
                            + unavailable.getMessage()
                            + "). Set orgraph.sandbox.port to a port that is free, or to 0 for any free one.",
                    unavailable);
        }
    }
}
