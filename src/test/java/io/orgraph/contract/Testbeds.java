package io.orgraph.contract;

import io.orgraph.contract.Testbed.World;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import java.util.stream.Stream;

/** Every adapter under test before the sandbox and before its recorded answers. */
final class Testbeds implements AutoCloseable {
    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(4, 20));
    private final Wiring wiring = new Wiring();
    private final List<Testbed> all =
            AdaptersUnderTest.ALL.stream().flatMap(this::of).toList();

    List<Testbed> all() {
        return all;
    }

    private Stream<Testbed> of(AdapterUnderTest setup) {
        return Stream.of(
                new Testbed(setup, World.SANDBOX, new Forwarding(setup.in(sandbox)), wiring),
                new Testbed(setup, World.RECORDED, new Recordings(setup.folder(), setup.pass()), wiring));
    }

    @Override
    public void close() {
        all.forEach(ground -> ground.tap().close());
        wiring.close();
        sandbox.close();
    }
}
