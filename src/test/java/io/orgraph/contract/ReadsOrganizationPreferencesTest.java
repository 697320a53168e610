package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.source.ReadsOrganizationPreferences;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading the preferences of an organization promises. */
@ContractOf(ReadsOrganizationPreferences.class)
class ReadsOrganizationPreferencesTest extends SignedContract<ReadsOrganizationPreferences, OrganizationPreferences>
        implements AsksForAbsent {
    private OrganizationId of;

    ReadsOrganizationPreferencesTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<OrganizationPreferences>> ask(ReadsOrganizationPreferences port, Credential as) {
        return port.organizationPreferences(of, as);
    }

    @Override
    public CompletableFuture<Answer<OrganizationPreferences>> askForAbsent() {
        return port().organizationPreferences(new OrganizationId(of.source(), ABSENT), ground().good());
    }

    @Test
    void it_tells_whether_support_may_look_in() {
        OrganizationPreferences preferences = Awaited.given(ask(port(), ground().good()));

        Boolean support = preferences.supportTeamAccess();

        assertThat(support).isNotNull();
    }
}
