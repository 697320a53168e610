package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.net.URI;

/** A host that no source is at: nobody may ever connect to it. */
final class Elsewhere {
    private static final FaultServer SERVER = FaultServer.with(Fault.json("{\"name\":\"MARKER\"}"));

    private Elsewhere() {}

    static URI url() {
        return SERVER.url();
    }

    static int connections() {
        return SERVER.connections();
    }
}
