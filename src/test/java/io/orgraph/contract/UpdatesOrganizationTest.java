package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.source.UpdatesOrganization;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What changing an organization promises. */
@ContractOf(UpdatesOrganization.class)
class UpdatesOrganizationTest extends ChangeContract<UpdatesOrganization, Optional<Organization>>
        implements AsksForAbsent {
    UpdatesOrganizationTest(Testbed shared) {
        super(shared);
    }

    @Override
    CompletableFuture<Answer<Optional<Organization>>> change(UpdatesOrganization port, Credential as) {
        return port.updateOrganization(ground().organization(), renamed(), as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().updateOrganization(
                        new OrganizationId(AdapterUnderTest.SOURCE, ABSENT), renamed(), ground().good());
    }

    @Test
    void it_is_read_with_the_new_name_and_told_with_no_other() {
        Optional<Organization> told = Awaited.given(change());

        Organization read = Awaited.given(
                ground().as(ReadsOrganization.class).organization(ground().organization(), ground().good()));
        assertThat(read.name()).isEqualTo("Renamed");
        told.ifPresent(organization -> assertThat(organization.name()).isEqualTo("Renamed"));
    }

    private static OrganizationChange renamed() {
        return new OrganizationChange(FieldUpdate.to("Renamed"), FieldUpdate.none(), FieldUpdate.none());
    }
}
