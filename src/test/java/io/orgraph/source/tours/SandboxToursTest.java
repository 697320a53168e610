package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Code;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.InvitationState;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleKind;
import io.orgraph.model.User;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every port once, against a simulator that was written from the documents and not from the adapter. */
class SandboxToursTest extends ToursCase {
    private static final Credential ADMIN = credential("tke_test_sandbox_admin");
    private static final Credential MEMBER = credential("tke_test_sandbox_member");
    private static final Credential SUPER_ADMIN = credential("Cookie:better-auth.session_token=sandbox-super-admin");

    private static Sandbox sandbox;
    private static Tours at;
    private static OrganizationId own;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
        at = toursAt(sandbox.tours());
        own = given(at.organization(OrganizationId.ofCredential(SOURCE), ADMIN)).id();
    }

    @BeforeEach
    void count() {
        sandbox.calls().clear();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void a_key_opens_one_organization() {
        Page<Organization> page = given(at.organizations(OrganizationQuery.ALL, FIRST, ADMIN));

        assertThat(page.items()).singleElement().satisfies(organization -> {
            assertThat(organization.id()).isEqualTo(own);
            assertThat(organization.name()).isEqualTo(sandbox.companyName());
            assertThat(organization.createdAt()).isNotNull();
        });
        assertThat(given(at.organization(own, ADMIN))).isEqualTo(page.items().get(0));
    }

    @Test
    void a_super_admin_sees_every_organization() {
        Page<Organization> page = given(at.organizations(OrganizationQuery.ALL, FIRST, SUPER_ADMIN));

        assertThat(page.items())
                .hasSizeGreaterThan(1)
                .extracting(Organization::id)
                .contains(own);
        for (Organization organization : page.items()) {
            assertThat(given(at.organization(organization.id(), SUPER_ADMIN))).isEqualTo(organization);
        }
    }

    @Test
    void members_come_page_by_page_with_their_details_and_roles() {
        List<OrganizationMembership> members = members();

        assertThat(members).hasSizeGreaterThan(20).doesNotHaveDuplicates().allSatisfy(member -> {
            assertThat(member.knownUser()).isNotNull();
            assertThat(Objects.requireNonNull(member.knownUser()).email()).contains("@");
            assertThat(member.user().value()).isNotEqualTo(member.id().value());
            assertThat(member.roles()).hasSize(1);
            assertThat(member.joinedAt()).isNotNull();
        });
        assertThat(members)
                .filteredOn(member -> Objects.requireNonNull(member.knownUser()).displayName() != null)
                .hasSizeGreaterThan(members.size() / 2);
        assertThat(sandbox.calls().all()).hasSize((members.size() + 19) / 20);
    }

    @Test
    void nobody_gets_their_own_members_for_those_of_another_organization() {
        List<Organization> all = given(at.organizations(OrganizationQuery.ALL, FIRST, SUPER_ADMIN))
                .items();

        for (Organization organization : all) {
            var asked = at.organizationMemberships(organization.id(), MemberQuery.ALL, FIRST, SUPER_ADMIN);
            if (organization.id().equals(own)) {
                assertThat(given(asked).items()).isNotEmpty();
            } else {
                assertThat(failure(asked).code()).isEqualTo(Code.NOT_FOUND);
            }
        }
    }

    @Test
    void users_are_the_members() {
        List<User> users = given(at.users(own, FIRST, ADMIN)).items();

        assertThat(users)
                .isEqualTo(members().stream()
                        .map(OrganizationMembership::knownUser)
                        .toList());
    }

    @Test
    void every_role_that_somebody_has_is_in_the_list_of_roles() {
        List<OrganizationRole> roles =
                given(at.organizationRoles(own, FIRST, ADMIN)).items();

        assertThat(roles)
                .extracting(OrganizationRole::kind)
                .contains(RoleKind.SYSTEM)
                .doesNotContain(RoleKind.UNKNOWN);
        assertThat(roles).allSatisfy(role -> assertThat(role.permissions()).isNotNull());
        assertThat(roles.stream().map(OrganizationRole::name).collect(Collectors.toSet()))
                .containsAll(members().stream()
                        .map(member -> member.roles().get(0).name())
                        .collect(Collectors.toSet()));
    }

    @Test
    void invitations_tell_how_they_stand() {
        List<Invitation> invitations = given(at.invitations(own, FIRST, ADMIN)).items();

        assertThat(invitations).isNotEmpty().allSatisfy(invitation -> {
            assertThat(invitation.state()).isNotEqualTo(InvitationState.UNKNOWN);
            assertThat(invitation.details()).isNotNull();
            assertThat(Objects.requireNonNull(invitation.details()).roles()).hasSize(1);
        });
    }

    @Test
    void an_invited_person_sees_the_invitation_without_a_credential() {
        InvitationPreview preview = given(at.invitationPreview(new InvitationToken("sandbox-newcomer-invitation")));

        assertThat(preview.organizationName()).isEqualTo(sandbox.companyName());
        assertThat(preview.email()).contains("@");
        assertThat(preview.roleName()).isNotBlank();
        assertThat(preview.expiresAt()).isNotNull();
    }

    @Test
    void the_callers_permissions_are_those_of_their_role() {
        List<Permission> admins =
                requireNonNull(given(at.viewerPermissions(own, ADMIN)).known());
        List<Permission> members =
                requireNonNull(given(at.viewerPermissions(own, MEMBER)).known());

        assertThat(admins)
                .extracting(Permission::key)
                .contains("users.read", "roles.read")
                .isSorted();
        assertThat(admins).hasSizeGreaterThan(members.size()).containsAll(members);
    }

    @Test
    void a_member_may_not_read_roles() {
        assertThat(failure(at.organizationRoles(own, FIRST, MEMBER)).code()).isEqualTo(Code.FORBIDDEN);
    }

    private static List<OrganizationMembership> members() {
        List<OrganizationMembership> all = new ArrayList<>();
        PageRequest first = new PageRequest(null, 20);
        Page<OrganizationMembership> page = given(at.organizationMemberships(own, MemberQuery.ALL, first, ADMIN));
        all.addAll(page.items());
        for (String token : page.next()) {
            all.addAll(given(at.organizationMemberships(own, MemberQuery.ALL, first.at(token), ADMIN))
                    .items());
        }
        return all;
    }
}
