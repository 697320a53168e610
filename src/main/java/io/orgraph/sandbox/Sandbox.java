package io.orgraph.sandbox;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.http.Api;
import io.orgraph.sandbox.http.LoopbackServer;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Request;
import io.orgraph.sandbox.kognitos.KognitosApi;
import io.orgraph.sandbox.transactionlink.TransactionLinkApi;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * A running sandbox: one port on loopback, one path prefix for each simulated API, one company behind all of them.
 *
 * <p>What is written is kept until it is closed. Its threads never keep the process alive.
 */
public final class Sandbox implements AutoCloseable {
    private static final String TOURS = "tours";

    private final String companyName;
    private final LoopbackServer server;
    private final CallRecord calls;

    private Sandbox(String companyName, LoopbackServer server, CallRecord calls) {
        this.companyName = companyName;
        this.server = server;
        this.calls = calls;
    }

    /**
     * Founds the company and listens; every API answers when this returns.
     *
     * @throws IllegalStateException if the port cannot be had; the message says which setting to change
     */
    public static Sandbox start(SandboxSettings settings) {
        var company = Company.founded(settings.seed(), settings.people(), settings.workspaces());
        var sister = Company.sister(settings.seed(), settings.people(), settings.workspaces());
        var apis = Map.<String, Api>of(
                TransactionLinkApi.PREFIX, TransactionLinkApi.of(company, settings.seed()),
                KognitosApi.PREFIX, KognitosApi.of(company, sister, settings.seed()));
        var calls = new CallRecord();
        return new Sandbox(company.name(), listen(settings, apis, calls), calls);
    }

    /** The port in use, also when any free one was asked for. */
    public int port() {
        return server.uri().getPort();
    }

    /** The name of the company that every API shows a side of. */
    public String companyName() {
        return companyName;
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
        return server.uri().resolve("/" + TOURS);
    }

    /** The calls received so far, of all APIs. */
    public CallRecord calls() {
        return calls;
    }

    /** Stops at once: answers that are held back are never sent. */
    @Override
    public void close() {
        server.close();
    }

    private static LoopbackServer listen(SandboxSettings settings, Map<String, Api> apis, CallRecord calls) {
        try {
            return LoopbackServer.start(
                    settings.port(), settings.latency(), request -> answer(apis, request), calls::add);
        } catch (IOException unavailable) {
            throw new IllegalStateException(
                    "The sandbox cannot listen on port " + settings.port() + " of 127.0.0.1 ("
                            + unavailable.getMessage()
                            + "). Set orgraph.sandbox.port to a port that is free, or to 0 for any free one.",
                    unavailable);
        }
    }

    private static Reply answer(Map<String, Api> apis, Request request) {
        var api = apis.get(request.segments().get(0));
        return api == null ? Reply.text(404, "No API lives below this path.") : api.answer(request);
    }
}
