package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.failure.SourceError;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is changed of organizations, members and roles is seen by whoever reads next. */
class SandboxChangesTest extends SandboxCase {
    private static final OrganizationChange RENAMING =
            new OrganizationChange(FieldUpdate.to("Renamed"), FieldUpdate.none(), FieldUpdate.none());

    @Test
    void an_organization_is_renamed_and_keeps_the_rest() {
        Organization before = given(at.organization(own, ADMIN));

        Optional<Organization> told = given(at.updateOrganization(own, RENAMING, ADMIN));

        Organization after = given(at.organization(own, ADMIN));
        assertThat(told).contains(after);
        assertThat(after.name()).isEqualTo("Renamed");
        assertThat(after.timeZone()).isEqualTo(before.timeZone());
        assertThat(after.logo()).isEqualTo(before.logo());
    }

    @Test
    void a_logo_is_set_and_cleared() {
        OrganizationChange set = new OrganizationChange(
                FieldUpdate.none(), FieldUpdate.to("https://x.example/l.png"), FieldUpdate.none());
        OrganizationChange clear = new OrganizationChange(FieldUpdate.none(), FieldUpdate.to(null), FieldUpdate.none());

        assertThat(given(at.updateOrganization(own, set, ADMIN)))
                .map(Organization::logo)
                .contains("https://x.example/l.png");
        given(at.updateOrganization(own, clear, ADMIN));

        assertThat(given(at.organization(own, ADMIN)).logo()).isNull();
    }

    @Test
    void a_super_admin_changes_another_organization_and_not_the_own() {
        Organization before = given(at.organization(own, ADMIN));

        given(at.updateOrganization(other, RENAMING, SUPER_ADMIN));

        assertThat(given(at.organization(other, SUPER_ADMIN)).name()).isEqualTo("Renamed");
        assertThat(given(at.organization(own, ADMIN))).isEqualTo(before);
    }

    @Test
    void a_super_admin_deletes_another_organization() {
        OrganizationId gone = given(at.deleteOrganization(other, SUPER_ADMIN));

        assertThat(gone).isEqualTo(other);
        assertThat(organizations())
                .extracting(Organization::id)
                .doesNotContain(other)
                .contains(own);
    }

    @Test
    void nobody_deletes_their_own_organization_or_with_a_key() {
        assertThat(failure(at.deleteOrganization(own, SUPER_ADMIN)).code()).isEqualTo(Code.CONFLICT);
        assertThat(failure(at.deleteOrganization(OrganizationId.ofCredential(SOURCE), SUPER_ADMIN))
                        .code())
                .isEqualTo(Code.CONFLICT);
        assertThat(failure(at.deleteOrganization(other, ADMIN)).code()).isEqualTo(Code.FORBIDDEN);

        assertThat(organizations()).extracting(Organization::id).contains(own, other);
    }

    @Test
    void a_member_gets_another_role_and_keeps_the_rest() {
        OrganizationMembership before = memberWho("Member");

        Optional<OrganizationMembership> told =
                given(at.updateOrganizationMembership(before.id(), role("Night Dispatcher"), ADMIN));

        OrganizationMembership after = members().stream()
                .filter(member -> member.id().equals(before.id()))
                .findFirst()
                .orElseThrow();
        assertThat(told).contains(after);
        assertThat(after.roles().get(0).name()).isEqualTo("Night Dispatcher");
        assertThat(after.knownUser()).isEqualTo(before.knownUser());
    }

    @Test
    void a_removed_member_is_gone() {
        OrganizationMembership member = memberWho("Member");

        given(at.removeOrganizationMembership(member.id(), ADMIN));

        assertThat(members()).extracting(OrganizationMembership::id).doesNotContain(member.id());
        assertThat(failure(at.removeOrganizationMembership(member.id(), ADMIN)).code())
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void a_role_is_made_changed_and_deleted() {
        RoleDraft draft = new RoleDraft("Night Guide", "Walks at night", List.of("users.read", "events.read"));
        OrganizationRole made =
                given(at.createOrganizationRole(own, draft, ADMIN)).orElseThrow();
        assertThat(role("Night Guide")).isEqualTo(made);

        RoleChange change = new RoleChange(
                FieldUpdate.to("Day Guide"), FieldUpdate.to(null), FieldUpdate.to(List.of("roles.read")));
        OrganizationRole changed =
                given(at.updateOrganizationRole(made.id(), change, ADMIN)).orElseThrow();
        assertThat(role("Day Guide")).isEqualTo(changed);
        assertThat(changed.description()).isNull();
        assertThat(changed.permissions()).extracting(Permission::key).containsExactly("roles.read");

        given(at.deleteOrganizationRole(made.id(), ADMIN));
        assertThat(roles()).extracting(OrganizationRole::id).doesNotContain(made.id());
    }

    @Test
    void a_role_that_somebody_has_stays() {
        OrganizationRole used = role("Night Dispatcher");

        assertThat(failure(at.deleteOrganizationRole(used.id(), ADMIN)).code()).isEqualTo(Code.CONFLICT);

        assertThat(roles()).contains(used);
    }

    @Test
    void a_role_with_an_unknown_permission_or_a_name_that_is_taken_is_refused() {
        RoleDraft unknown = new RoleDraft("Night Guide", null, List.of("moon.land"));
        RoleDraft taken = new RoleDraft("Night Dispatcher", null, null);

        assertThat(failure(at.createOrganizationRole(own, unknown, ADMIN)).code())
                .isEqualTo(Code.BAD_USER_INPUT);
        assertThat(failure(at.createOrganizationRole(own, taken, ADMIN)).code()).isEqualTo(Code.CONFLICT);
    }

    @Test
    void nothing_is_changed_in_the_own_organization_for_another() {
        List<OrganizationRole> before = roles();

        assertThat(failure(at.createOrganizationRole(other, new RoleDraft("Guide", null, null), SUPER_ADMIN))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
        assertThat(failure(at.updateOrganization(other, RENAMING, ADMIN)).code())
                .isEqualTo(Code.NOT_FOUND);

        assertThat(roles()).isEqualTo(before);
        assertThat(given(at.organization(own, ADMIN)).name()).isEqualTo(sandbox.companyName());
    }

    @Test
    void a_lapsed_subscription_refuses_changes_with_its_reason() {
        sandbox.toursSubscription().expire();

        assertThat(failure(at.updateOrganization(own, RENAMING, ADMIN)))
                .hasFieldOrPropertyWithValue("code", Code.PAYMENT_REQUIRED)
                .hasFieldOrPropertyWithValue("said", new SourceError("subscription_expired", null));
    }

    @Test
    void a_member_may_change_nothing() {
        OrganizationMembership somebody = memberWho("Member");

        assertThat(failure(at.updateOrganization(own, RENAMING, MEMBER)).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(failure(at.removeOrganizationMembership(somebody.id(), MEMBER))
                        .code())
                .isEqualTo(Code.FORBIDDEN);
    }
}
