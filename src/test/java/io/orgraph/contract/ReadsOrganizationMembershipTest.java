package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.UserId;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ReadsOrganizationMembership;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading one user's membership of the organization promises. */
@ContractOf(ReadsOrganizationMembership.class)
class ReadsOrganizationMembershipTest extends SignedContract<ReadsOrganizationMembership, OrganizationMembership>
        implements AsksForAbsent {
    private UserId id;

    ReadsOrganizationMembershipTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        ListsOrganizationMemberships lists = ground().as(ListsOrganizationMemberships.class);
        OrganizationId of = ground().organization();
        id = Walk.through(page -> lists.organizationMemberships(of, MemberQuery.ALL, page, ground().good()))
                .get(0)
                .user();
    }

    @Override
    CompletableFuture<Answer<OrganizationMembership>> ask(ReadsOrganizationMembership port, Credential as) {
        return port.organizationMembership(id, as);
    }

    @Override
    public CompletableFuture<Answer<OrganizationMembership>> askForAbsent() {
        return port().organizationMembership(new UserId(id.organization(), ABSENT), ground().good());
    }

    @Test
    void everybody_is_read_as_they_are_listed() {
        ListsOrganizationMemberships lists = ground().as(ListsOrganizationMemberships.class);
        OrganizationId of = id.organization();
        Credential as = ground().good();
        List<OrganizationMembership> listed =
                Walk.through(page -> lists.organizationMemberships(of, MemberQuery.ALL, page, as));

        List<OrganizationMembership> read = listed.stream()
                .map(member -> Awaited.given(port().organizationMembership(member.user(), as)))
                .toList();

        assertThat(read).isNotEmpty().isEqualTo(listed);
    }
}
