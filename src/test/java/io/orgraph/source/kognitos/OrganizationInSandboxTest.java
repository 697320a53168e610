package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.InSandbox.ADMIN;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationState;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Permission;
import io.orgraph.model.Sorting;
import io.orgraph.model.User;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OrganizationInSandboxTest {
    private static final InSandbox SANDBOX = new InSandbox(SandboxSettings.defaults());
    private static final Kognitos KOGNITOS = SANDBOX.kognitos();
    private static final OrganizationId COMPANY = SANDBOX.company();
    private static final OrganizationId SISTER = SANDBOX.sister();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void organizations_are_listed_with_their_owners() {
        Page<Organization> page =
                SANDBOX.inOneCall(() -> KOGNITOS.organizations(OrganizationQuery.ALL, PageRequest.WHOLE, ADMIN));

        assertThat(page.items()).extracting(Organization::name).contains(SANDBOX.companyName());
        assertThat(page.items()).allSatisfy(organization -> {
            assertThat(organization.sourceId()).isEqualTo(organization.id().value());
            assertThat(Objects.requireNonNull(organization.owner()).email()).contains("@");
            assertThat(Objects.requireNonNull(organization.createdAt()).instant())
                    .isNotNull();
        });
        assertThat(page.next()).isEmpty();
    }

    @Test
    void organizations_are_found_by_their_whole_name() {
        OrganizationQuery query = new OrganizationQuery(SANDBOX.companyName());

        Page<Organization> page = SANDBOX.inOneCall(() -> KOGNITOS.organizations(query, PageRequest.WHOLE, ADMIN));

        assertThat(page.items()).extracting(Organization::id).containsExactly(COMPANY);
    }

    @Test
    void an_organization_by_itself_is_as_in_the_list() {
        Organization listed = SANDBOX.organizations().get(0);

        Organization read = SANDBOX.inOneCall(() -> KOGNITOS.organization(COMPANY, ADMIN));

        assertThat(read).isEqualTo(listed);
        assertThat(read.logo()).startsWith("data:image/png;base64,");
    }

    @Test
    void preferences_that_nobody_ever_opened_are_not_told() {
        OrganizationPreferences opened = SANDBOX.inOneCall(() -> KOGNITOS.organizationPreferences(COMPANY, ADMIN));
        OrganizationPreferences untouched = SANDBOX.inOneCall(() -> KOGNITOS.organizationPreferences(SISTER, ADMIN));

        assertThat(opened.supportTeamAccess()).isTrue();
        assertThat(Objects.requireNonNull(opened.general()).decimalPlaces()).isEqualTo(2);
        assertThat(untouched).isEqualTo(new OrganizationPreferences(false, null));
    }

    @Test
    void roles_come_with_their_permissions() {
        Page<OrganizationRole> page =
                SANDBOX.inOneCall(() -> KOGNITOS.organizationRoles(COMPANY, PageRequest.WHOLE, ADMIN));

        assertThat(page.items())
                .filteredOn(role -> "Organization Admin".equals(role.name()))
                .singleElement()
                .extracting(OrganizationRole::permissions)
                .asInstanceOf(InstanceOfAssertFactories.list(Permission.class))
                .contains(new Permission("invite:User", "invite", "User", null, null));
        assertThat(page.items())
                .filteredOn(role -> "Dormant Account".equals(role.name()))
                .singleElement()
                .extracting(OrganizationRole::permissions)
                .isEqualTo(List.of());
    }

    @Test
    void memberships_and_users_are_the_same_list() {
        Page<OrganizationMembership> members = SANDBOX.inOneCall(
                () -> KOGNITOS.organizationMemberships(COMPANY, MemberQuery.ALL, PageRequest.WHOLE, ADMIN));
        Page<User> users = SANDBOX.inOneCall(() -> KOGNITOS.users(COMPANY, PageRequest.WHOLE, ADMIN));

        assertThat(users.items()).hasSize(60).doesNotHaveDuplicates();
        assertThat(members.items())
                .extracting(OrganizationMembership::knownUser)
                .containsExactlyElementsOf(users.items());
        assertThat(members.items())
                .flatExtracting(OrganizationMembership::roles)
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.id()).isInstanceOf(OrganizationRoleId.class));
    }

    @Test
    void members_are_found_by_role_and_part_of_their_address_and_ordered() {
        MemberQuery query =
                new MemberQuery("@", "organization admin", new Sorting<>(MemberQuery.OrderField.EMAIL, true));

        Page<OrganizationMembership> page =
                SANDBOX.inOneCall(() -> KOGNITOS.organizationMemberships(COMPANY, query, PageRequest.WHOLE, ADMIN));

        assertThat(page.items()).isNotEmpty().hasSizeLessThan(60);
        assertThat(page.items())
                .allSatisfy(member -> assertThat(member.roles())
                        .extracting(role -> role.name())
                        .contains("org-admin"));
        assertThat(page.items())
                .extracting(member -> Objects.requireNonNull(
                        Objects.requireNonNull(member.knownUser()).email()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_user_by_itself_is_as_in_the_list() {
        User listed =
                given(KOGNITOS.users(COMPANY, PageRequest.WHOLE, ADMIN)).items().get(3);

        User read = SANDBOX.inOneCall(() -> KOGNITOS.user(listed.id(), ADMIN));

        assertThat(read).isEqualTo(listed);
    }

    @Test
    void a_listed_invitation_tells_the_address_and_the_invitation_itself_the_rest() {
        Page<Invitation> page = SANDBOX.inOneCall(() -> KOGNITOS.invitations(COMPANY, PageRequest.WHOLE, ADMIN));
        Invitation listed = page.items().get(0);

        Invitation read = SANDBOX.inOneCall(() -> KOGNITOS.invitation(listed.id(), ADMIN));

        assertThat(listed.email()).contains("@");
        assertThat(listed.details()).isNull();
        assertThat(read.email()).isNull();
        Invitation.Details details = Objects.requireNonNull(read.details());
        assertThat(read.workspace()).isNull();
        assertThat(Objects.requireNonNull(details.roles()))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.id()).isInstanceOf(OrganizationRoleId.class));
        assertThat(read.state()).isEqualTo(InvitationState.PENDING);
    }

    @Test
    void some_invitations_lead_to_another_organization() {
        List<Invitation> listed = Walk.through(page -> KOGNITOS.invitations(COMPANY, page, ADMIN));

        List<Invitation> read = listed.stream()
                .map(invitation -> given(KOGNITOS.invitation(invitation.id(), ADMIN)))
                .toList();

        assertThat(read)
                .extracting(invitation ->
                        Objects.requireNonNull(invitation.details()).redirect())
                .contains(new Invitation.Redirect(SISTER, null));
    }

    @Test
    void an_accepted_invitation_can_be_read_though_no_list_has_it() {
        InvitationId id = new InvitationId(COMPANY, KognitosTokens.ACCEPTED_INVITATION);

        Invitation read = SANDBOX.inOneCall(() -> KOGNITOS.invitation(id, ADMIN));

        assertThat(read.state()).isEqualTo(InvitationState.ACCEPTED);
    }
}
