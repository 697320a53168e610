package io.orgraph.contract;

import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import java.util.List;

/** Every adapter that the contracts run over. A new one has its line here. */
final class AdaptersUnderTest {
    static final List<AdapterUnderTest> ALL = List.of(
            new TransactionLinkUnderTest(),
            new KognitosUnderTest(Workspaces.ALL),
            new KognitosUnderTest(Workspaces.MINE),
            new ToursUnderTest(false),
            new ToursUnderTest(true));

    private AdaptersUnderTest() {}
}
