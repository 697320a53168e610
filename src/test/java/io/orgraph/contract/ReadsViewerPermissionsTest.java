package io.orgraph.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Permission;
import io.orgraph.model.ViewerPermissions;
import io.orgraph.source.ReadsViewerPermissions;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reading the caller's permissions promises. */
@ContractOf(ReadsViewerPermissions.class)
class ReadsViewerPermissionsTest extends SignedContract<ReadsViewerPermissions, ViewerPermissions>
        implements AsksForAbsent {
    private OrganizationId of;

    ReadsViewerPermissionsTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<ViewerPermissions>> ask(ReadsViewerPermissions port, Credential as) {
        return port.viewerPermissions(of, as);
    }

    @Override
    public CompletableFuture<Answer<ViewerPermissions>> askForAbsent() {
        return port().viewerPermissions(new OrganizationId(of.source(), ABSENT), ground().good());
    }

    @Override
    @Nullable Object read(ViewerPermissions answer) {
        return answer.known();
    }

    @Test
    void they_come_in_the_order_of_their_keys_and_each_once() {
        List<Permission> permissions =
                requireNonNull(Awaited.given(ask(port(), ground().good())).known());

        List<String> keys = permissions.stream().map(Permission::key).toList();

        assertThat(keys).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }
}
