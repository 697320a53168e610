package io.orgraph.sandbox.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private static final UUID ID = new UUID(0, 0);
    private static final Role ROLE =
            new Role(ID, ID, RoleTemplate.ofWorkspace(0).get(0), Instant.EPOCH);

    private final Workspace workspace = new Workspace(ID, "Claims Handling", null, List.of(ROLE));

    @Test
    void members_added_at_the_same_time_are_all_kept() {
        IntStream.range(0, 50_000).parallel().forEach(user -> workspace.put(new UUID(1, user), ROLE));

        var members = workspace.direct();

        assertThat(members).extracting(Membership::userId).hasSize(50_000).doesNotHaveDuplicates();
    }

    @Test
    void members_are_listed_while_others_come() {
        var sizes = IntStream.range(0, 2_000).parallel().map(user -> {
            workspace.put(new UUID(1, user), ROLE);
            return workspace.direct().size();
        });

        assertThat(sizes.max()).hasValue(2_000);
    }
}
