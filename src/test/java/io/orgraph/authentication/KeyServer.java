package io.orgraph.authentication;

import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.nio.charset.StandardCharsets;

/** Where an issuer's keys are fetched. It counts, and breaks when told to. */
public final class KeyServer implements AutoCloseable {
    private final ScriptedUpstream server;

    private volatile ScriptedResponse response;

    public KeyServer(byte[] document) {
        this.response = response(200, document);
        this.server = new ScriptedUpstream(any -> response.with("Location", url()));
    }

    public String url() {
        return server.url() + "/keys.json";
    }

    public int fetches() {
        return server.received().size();
    }

    public void answers(int status, byte[] document) {
        response = response(status, document);
    }

    @Override
    public void close() {
        server.close();
    }

    private static ScriptedResponse response(int status, byte[] document) {
        return ScriptedResponse.of(status, "application/jwk-set+json", new String(document, StandardCharsets.UTF_8));
    }
}
