package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.source.AcceptsInvitation;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What accepting an invitation promises. */
@ContractOf(AcceptsInvitation.class)
class AcceptsInvitationTest extends ChangeContract<AcceptsInvitation, Optional<OrganizationId>>
        implements AsksForAbsent {
    private static final InvitationToken TOKEN = new InvitationToken(ToursCredentials.NEWCOMER_INVITATION_TOKEN);

    AcceptsInvitationTest(Testbed shared) {
        super(shared);
    }

    /** Whoever is invited. */
    @Override
    TestCredential pass() {
        return TestCredential.cookie(ToursCredentials.SESSION_COOKIE + '=' + ToursCredentials.NEWCOMER_SESSION);
    }

    @Override
    CompletableFuture<Answer<Optional<OrganizationId>>> change(AcceptsInvitation port, Credential as) {
        return port.acceptInvitation(TOKEN, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().acceptInvitation(new InvitationToken(ABSENT), pass().credential());
    }

    @Test
    void a_token_is_used_up_and_the_organization_told_is_one_that_the_person_is_in() {
        Optional<OrganizationId> told = Awaited.given(change());

        ListsOrganizations lists = ground().as(ListsOrganizations.class);
        assertThat(Awaited.code(change())).isNotNull();
        assertThat(Walk.through(page -> lists.organizations(OrganizationQuery.ALL, page, pass().credential())))
                .extracting(Organization::id)
                .containsAll(told.stream().toList())
                .isNotEmpty();
    }
}
