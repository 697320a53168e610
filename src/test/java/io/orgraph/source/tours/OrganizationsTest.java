package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which organizations a credential opens, and what is read of one. */
class OrganizationsTest extends ToursCase {
    private static final OrganizationId OTHER = new OrganizationId(SOURCE, "o2");
    private static final Organization BARE = new Organization(ORGANIZATION, "o1", null, null, null, null, null, null);

    @Test
    void an_organization_tells_what_it_can_be_changed_in_and_when_it_was() {
        upstream.answers(OWN, """
                {"id": "o1", "name": "Acme", "logo": "https://acme.example/logo.png", "timezone": "America/Los_Angeles",
                 "createdAt": "2026-01-02T03:04:05Z", "updatedAt": "2026-02-02T03:04:05Z",
                 "slug": "acme", "plan": {"name": "pro"}, "owner": null}""");

        Organization organization = given(tours.organization(ORGANIZATION, KEY));

        assertThat(organization)
                .isEqualTo(new Organization(
                        ORGANIZATION,
                        "o1",
                        "Acme",
                        "https://acme.example/logo.png",
                        "America/Los_Angeles",
                        null,
                        new LazyInstant("2026-01-02T03:04:05Z"),
                        new LazyInstant("2026-02-02T03:04:05Z")));
    }

    @Test
    void only_the_id_of_an_organization_has_to_be_there() {
        upstream.answers(OWN, "{\"id\": \"o1\"}");

        assertThat(given(tours.organization(OrganizationId.ofCredential(SOURCE), KEY)))
                .isEqualTo(BARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"id\": \"\"}", "{\"id\": null}", "{\"id\": \"..\"}", "<html>"})
    void what_is_no_organization_is_a_bad_response(String body) {
        upstream.answers(OWN, body);

        assertThat(failure(tours.organization(ORGANIZATION, KEY)).code()).isEqualTo(Code.UPSTREAM_BAD_RESPONSE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/a.png, true",
        "HTTPS://x.example/a.png, true",
        "data:image/png;base64;AA==, true",
        "http://x.example/a.png, false",
        "javascript:alert(1), false",
        "//x.example/a.png, false",
        "logo.png, false"
    })
    void a_logo_is_at_an_address_that_a_page_may_show(String url, boolean shown) {
        upstream.answers(OWN, "{\"id\": \"o1\", \"logo\": \"" + url + "\"}");

        assertThat(given(tours.organization(ORGANIZATION, KEY)).logo()).isEqualTo(shown ? url : null);
    }

    @Test
    void an_api_key_opens_its_own_organization_and_no_other() {
        upstream.answers(OWN, "{\"id\": \"o1\"}").answers(ALL + "/o2", "{\"id\": \"o2\"}");

        assertThat(given(tours.organizations(OrganizationQuery.ALL, FIRST, KEY)))
                .isEqualTo(new Page<>(List.of(BARE), List.of(), 1));
        assertThat(given(tours.organization(ORGANIZATION, KEY))).isEqualTo(BARE);
        assertThat(failure(tours.organization(OTHER, KEY)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void the_session_of_a_super_admin_opens_all_of_them() {
        upstream.answers(ALL, "{\"data\": [{\"id\": \"o1\"}, {\"id\": \"o2\"}], \"total\": 150, \"totalPages\": 2}")
                .answers(ALL + "/o2", "{\"id\": \"o2\"}");

        Page<Organization> all = given(tours.organizations(OrganizationQuery.ALL, FIRST, SESSION));

        assertThat(all.items()).extracting(Organization::id).containsExactly(ORGANIZATION, OTHER);
        assertThat(all.next()).containsExactly("2");
        assertThat(all.total()).isEqualTo(150);
        assertThat(given(tours.organization(OTHER, SESSION)).id()).isEqualTo(OTHER);
    }

    @Test
    void any_other_session_opens_its_own() {
        upstream.answers(ALL, 403, "{}")
                .answers(ALL + "/o1", 403, "{}")
                .answers(ALL + "/o2", 403, "{}")
                .answers(OWN, "{\"id\": \"o1\"}");

        assertThat(given(tours.organizations(OrganizationQuery.ALL, FIRST, SESSION))
                        .items())
                .containsExactly(BARE);
        assertThat(given(tours.organization(ORGANIZATION, SESSION))).isEqualTo(BARE);
        assertThat(failure(tours.organization(OTHER, SESSION)).code()).isEqualTo(Code.FORBIDDEN);
    }

    @Test
    void an_id_that_is_the_word_for_ones_own_is_no_organization() {
        upstream.answers(OWN, "{\"id\": \"o1\"}");

        assertThat(failure(tours.organization(new OrganizationId(SOURCE, "me"), SESSION))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void a_session_that_lost_its_rights_between_two_pages_is_told_so() {
        upstream.answers(ALL, 403, "{}").answers(OWN, "{\"id\": \"o1\"}");

        assertThat(failure(tours.organizations(OrganizationQuery.ALL, FIRST.at("2"), SESSION))
                        .code())
                .isEqualTo(Code.FORBIDDEN);
    }

    @Test
    void a_session_that_is_over_is_not_asked_about_again() {
        upstream.answers(ALL, 401, "{}").answers(OWN, "{\"id\": \"o1\"}");

        assertThat(failure(tours.organizations(OrganizationQuery.ALL, FIRST, SESSION))
                        .code())
                .isEqualTo(Code.UNAUTHENTICATED);
        assertThat(upstream.lines()).hasSize(1);
    }
}
