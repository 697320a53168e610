package io.orgraph.sandbox.tours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final ToursCallers CALLERS = ToursCallers.of(SANDBOX);
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void everybody_has_the_organization_of_the_company() {
        var answers = List.of(
                CALLERS.admin().get(ToursCallers.ME),
                CALLERS.member().get(ToursCallers.ME),
                CALLERS.superAdmin().get(ToursCallers.ME));

        var organization = answers.get(0).json();
        assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
        assertThat(answers).extracting(Caller.Answer::json).containsOnly(organization);
        assertThat(answers.get(0).contentType()).isEqualTo("application/json");
        assertThat(organization.fields())
                .containsExactly("id", "name", "slug", "logo", "timezone", "createdAt", "updatedAt");
        assertThat(organization.at("name").text()).isEqualTo(SANDBOX.companyName());
        assertThat(organization.at("id").text()).matches(UUID);
    }

    @Test
    void a_super_admin_sees_several_organizations_and_each_by_itself() {
        var page = CALLERS.superAdmin()
                .get(ToursCallers.ORGANIZATIONS + "?limit=100")
                .json();

        var organizations = page.at("data");
        assertThat(page.fields()).containsExactly("data", "total", "page", "limit", "totalPages");
        assertThat(organizations.texts("name"))
                .hasSize(11)
                .startsWith(SANDBOX.companyName(), "Halden Customs", "Harbour Walks");
        assertThat(organizations.items())
                .extracting(each -> each.at("logo").isNull())
                .startsWith(false, true, true);
        assertThat(organizations.items())
                .extracting(each -> each.has("slug"))
                .startsWith(true, true, false)
                .endsWith(false);
        assertThat(organizations.items())
                .allSatisfy(each -> assertThat(CALLERS.superAdmin()
                                .get(ToursCallers.ORGANIZATIONS + "/"
                                        + each.at("id").text())
                                .json())
                        .isEqualTo(each));
    }

    @Test
    void permissions_are_a_map_of_maps_that_says_no_too() {
        var admin = CALLERS.admin().get(ToursCallers.ME + "/permissions").json();
        var member = CALLERS.member().get(ToursCallers.ME + "/permissions").json();

        assertThat(admin.fields()).containsExactly("users", "roles", "events");
        assertThat(admin.at("users").fields()).containsExactly("read", "update", "delete", "invite");
        assertThat(admin.at("roles").fields()).containsExactly("read", "create", "update", "delete");
        assertThat(List.of("read", "update", "delete", "invite"))
                .allMatch(action -> admin.at("users").at(action).isTrue());
        assertThat(List.of("read", "update", "delete", "invite"))
                .filteredOn(action -> member.at("users").at(action).isTrue())
                .containsExactly("read");
        assertThat(List.of("read", "create", "update", "delete"))
                .noneMatch(action -> member.at("roles").at(action).isTrue());
    }

    @Test
    void members_come_ten_to_a_page() {
        var page = CALLERS.member().get(ToursCallers.MEMBERS).json();

        assertThat(page.fields()).containsExactly("data", "total", "page", "limit", "totalPages");
        assertThat(page.at("data").items()).hasSize(10);
        assertThat(page.at("total").number()).isEqualTo(60);
        assertThat(page.at("totalPages").number()).isEqualTo(6);
    }

    @Test
    void a_member_has_a_user_inside_and_a_role_by_name() {
        var members = CALLERS.all(ToursCallers.MEMBERS);

        assertThat(members).extracting(Json::fields).containsOnly(Set.of("id", "user", "role", "status", "joinedAt"));
        assertThat(members).extracting(each -> each.at("user").fields()).containsOnly(Set.of("id", "name", "email"));
        assertThat(members)
                .extracting(each -> each.at("id").text())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches(UUID))
                .doesNotContainAnyElementsOf(members.stream()
                        .map(each -> each.at("user").at("id").text())
                        .toList());
        assertThat(members)
                .extracting(each -> each.at("role").text())
                .contains("Super Admin", "Admin", "Member", "Coordinator", "Night Dispatcher");
        assertThat(members).extracting(each -> each.at("status").text()).contains("active", "suspended");
        assertThat(members).extracting(each -> each.at("joinedAt").text()).allSatisfy(Instant::parse);
        assertThat(members)
                .extracting(each -> each.at("user").at("name").text().isEmpty())
                .contains(true, false);
    }

    @Test
    void the_members_are_the_people_that_transactionlink_knows() {
        var people = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.ADMIN)
                .get("/organizations/users?size=60")
                .json()
                .at("content");

        var members = CALLERS.all(ToursCallers.MEMBERS);

        assertThat(members)
                .extracting(each -> each.at("user").at("email").text())
                .containsExactlyElementsOf(people.texts("email"));
    }

    @Test
    void roles_come_all_at_once_and_one_of_them_shadows_another() {
        var answer = CALLERS.admin().get(ToursCallers.ROLES).json();

        var roles = answer.at("data");
        assertThat(answer.fields()).containsExactly("data");
        assertThat(roles.items())
                .extracting(
                        each -> each.at("name").text(),
                        each -> each.at("isSystem").isTrue())
                .containsExactly(
                        tuple("Super Admin", true),
                        tuple("Owner", true),
                        tuple("Admin", true),
                        tuple("Member", true),
                        tuple("Coordinator", true),
                        tuple("Coordinator", false),
                        tuple("Night Dispatcher", false),
                        tuple("Guide Scheduler", false));
        assertThat(roles.texts("id")).doesNotHaveDuplicates();
    }

    @Test
    void a_role_tells_whose_it_is_and_what_it_allows() {
        var roles = CALLERS.admin().get(ToursCallers.ROLES).json().at("data").items();
        var organization = CALLERS.admin().get(ToursCallers.ME).json().at("id");

        var member = roles.get(3);

        assertThat(member.fields())
                .containsExactly("id", "name", "description", "permissions", "isSystem", "organizationId");
        assertThat(member.at("permissions").items()).extracting(Json::text).containsExactly("users.read");
        assertThat(member.at("organizationId").isNull()).isTrue();
        assertThat(roles.get(5).at("organizationId")).isEqualTo(organization);
        assertThat(roles.get(6).at("description").isNull()).isTrue();
        assertThat(roles.get(6).at("permissions").items()).isEmpty();
    }

    @Test
    void an_organization_s_own_role_counts_and_not_the_system_s_of_its_name() {
        var roles = CALLERS.admin().get(ToursCallers.ROLES).json().at("data").items();

        assertThat(roles.get(4).at("permissions")).isNotEqualTo(roles.get(5).at("permissions"));
        assertThat(new RoleBook(List.of(role("a", "X", null))).named("X")).isEqualTo(role("a", "X", null));
        var shadowed = new RoleBook(List.of(role("a", "X", null)));
        shadowed.put(role("b", "X", "o"));
        assertThat(shadowed.named("X")).isEqualTo(role("b", "X", "o"));
        assertThat(shadowed.named("x")).isNull();
    }

    @Test
    void invitations_come_in_pages_and_every_state() {
        var page = CALLERS.member().get(ToursCallers.INVITATIONS).json();

        assertThat(page.fields()).containsExactly("data", "total", "page", "limit", "totalPages");
        assertThat(page.at("data").items()).hasSize(10);
        assertThat(page.at("total").number()).isEqualTo(14);
        assertThat(CALLERS.all(ToursCallers.INVITATIONS))
                .extracting(each -> each.at("status").text())
                .hasSize(14)
                .contains("pending", "accepted", "expired", "revoked");
    }

    @Test
    void an_invitation_tells_who_asked_whom_and_until_when() {
        var invitations = CALLERS.all(ToursCallers.INVITATIONS);

        assertThat(invitations).extracting(each -> each.has("lastSentAt")).contains(true, false);
        assertThat(invitations)
                .allSatisfy(each -> assertThat(each.fields())
                        .containsSubsequence("id", "email", "role", "status", "inviterName", "createdAt", "expiresAt"));
        assertThat(invitations)
                .allSatisfy(each -> assertThat(each.at("status").text().equals("pending"))
                        .isEqualTo(Instant.parse(each.at("expiresAt").text()).isAfter(Instant.now())));
        assertThat(invitations).extracting(each -> each.at("role").text()).contains("Member", "Coordinator");
        var admins = CALLERS.all(ToursCallers.MEMBERS).stream()
                .filter(each -> each.at("role").text().equals("Admin"))
                .map(each -> each.at("user").at("name").text());
        assertThat(invitations.stream()
                        .map(each -> each.at("inviterName").text())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(admins.toList());
    }

    @Test
    void an_accepted_invitation_is_that_of_a_member() {
        var addresses = CALLERS.all(ToursCallers.MEMBERS).stream()
                .map(each -> each.at("user").at("email").text())
                .toList();

        var accepted = CALLERS.all(ToursCallers.INVITATIONS).stream()
                .filter(each -> each.at("status").text().equals("accepted"))
                .map(each -> each.at("email").text());

        assertThat(accepted).hasSize(2).allMatch(addresses::contains);
    }

    @Test
    void users_are_members_under_other_ids() {
        var members = CALLERS.all(ToursCallers.MEMBERS);

        var users = CALLERS.superAdmin().get("/api/users?limit=100").json().at("data");

        assertThat(users.items())
                .extracting(Json::fields)
                .containsOnly(Set.of("id", "name", "email", "phone", "role", "status"));
        assertThat(users.texts("id"))
                .containsExactlyElementsOf(members.stream()
                        .map(each -> each.at("user").at("id").text())
                        .toList());
        assertThat(CALLERS.superAdmin()
                        .get("/api/users/" + users.texts("id").get(7))
                        .json())
                .isEqualTo(users.items().get(7));
    }

    private static Role role(String id, String name, @Nullable String organization) {
        return new Role(id, name, null, List.of(), organization);
    }
}
