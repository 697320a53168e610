package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.given;

import io.orgraph.credential.Credential;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.OrganizationRole;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The adapter at a sandbox of each test's own, which keeps what is written. */
abstract class SandboxCase extends ToursCase {
    static final Credential ADMIN = credential("tke_test_sandbox_admin");
    static final Credential MEMBER = credential("tke_test_sandbox_member");
    static final Credential SUPER_ADMIN = credential("Cookie:better-auth.session_token=sandbox-super-admin");
    static final Credential NEWCOMER = credential("Cookie:better-auth.session_token=sandbox-newcomer");

    Sandbox sandbox;
    Tours at;
    OrganizationId own;
    OrganizationId other;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
        at = toursAt(sandbox.tours());
        own = given(at.organization(OrganizationId.ofCredential(SOURCE), ADMIN)).id();
        other = organizations().stream()
                .map(Organization::id)
                .filter(id -> !id.equals(own))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    List<Organization> organizations() {
        return given(at.organizations(OrganizationQuery.ALL, FIRST, SUPER_ADMIN))
                .items();
    }

    List<OrganizationMembership> members() {
        return given(at.organizationMemberships(own, MemberQuery.ALL, FIRST, ADMIN))
                .items();
    }

    /** The first who has that role. */
    OrganizationMembership memberWho(String role) {
        return members().stream()
                .filter(member -> role.equals(member.roles().get(0).name()))
                .findFirst()
                .orElseThrow();
    }

    List<OrganizationRole> roles() {
        return given(at.organizationRoles(own, FIRST, ADMIN)).items();
    }

    /** The organization's own where it has one of that name. */
    OrganizationRole role(String name) {
        return roles().stream()
                .filter(role -> role.name().equals(name))
                .reduce((system, ofTheirs) -> ofTheirs)
                .orElseThrow();
    }

    Invitation invitation(String email) {
        return given(at.invitations(own, FIRST, ADMIN)).items().stream()
                .filter(invitation -> email.equals(invitation.email()))
                .findFirst()
                .orElseThrow();
    }

    InvitationDraft draft(String email, String role) {
        return new InvitationDraft(email, role(role), null, null, null);
    }
}
