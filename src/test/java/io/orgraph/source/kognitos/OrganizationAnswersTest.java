package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;

import io.orgraph.model.Contact;
import io.orgraph.model.GeneralPreferences;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class OrganizationAnswersTest extends RecordedAnswers {
    private static final String IN_FULL = """
            {"name": "organizations/o1", "title": "Acme", "logo_data_uri": "data:image/png;base64,AAAA",
             "create_time": "2025-03-01T09:30:00Z", "update_time": "2025-04-02T10:00:00.123456Z",
             "owner_display_name": "Ada Lovelace", "owner_email": "ada@acme.example"}""";

    static Stream<Recorded<?>> answers() {
        return Stream.of(
                one("an organization in full", IN_FULL, inFull()),
                one("one with its title alone", "{\"title\": \"Acme\"}", titled("Acme")),
                one("one without anything", "{}", titled(null)),
                one(
                        "one with fields that nobody knows",
                        "{\"title\": \"Acme\", \"plan\": {\"tier\": [1, {}]}, \"tags\": null}",
                        titled("Acme")),
                one("one with null for all that is absent", """
                        {"name": null, "title": null, "logo_data_uri": null, "create_time": null, "update_time": null,
                         "owner_display_name": null, "owner_email": null}""", titled(null)),
                one("one with empty texts for all that is absent", """
                        {"name": "", "title": "", "logo_data_uri": "", "create_time": "", "update_time": "",
                         "owner_display_name": "", "owner_email": ""}""", titled(null)),
                one(
                        "one with half an owner",
                        "{\"owner_email\": \"ada@acme.example\"}",
                        owned(new Contact(null, "ada@acme.example"))),
                list("the organizations, as documented", "{\"user_organizations\": [" + IN_FULL + "]}", inFull()),
                list("no organizations", "{}"),
                list("null organizations", "{\"user_organizations\": null, \"next_page_token\": null}"),
                preferences(
                        "preferences in full",
                        """
                        {"name": "organizations/o1/preferences", "support_team_access": true, "general": {
                         "time_zone": "Europe/Oslo", "time_format": "TIME_FORMAT_24_HOUR",
                         "date_format": "DATE_FORMAT_DD_MM_YYYY_DOT", "decimal_symbol": "DECIMAL_SYMBOL_COMMA",
                         "decimal_places": 2, "measurement_system": "MEASUREMENT_SYSTEM_METRIC"}}""",
                        true,
                        new GeneralPreferences(
                                "Europe/Oslo",
                                "TIME_FORMAT_24_HOUR",
                                "DATE_FORMAT_DD_MM_YYYY_DOT",
                                "DECIMAL_SYMBOL_COMMA",
                                2,
                                "MEASUREMENT_SYSTEM_METRIC")),
                preferences("preferences at their defaults", "{}", false, null),
                preferences("null preferences", "{\"support_team_access\": null, \"general\": null}", false, null),
                preferences("general preferences at their defaults", "{\"general\": {}}", false, general(null)),
                preferences(
                        "general preferences that are null",
                        "{\"general\": {\"time_zone\": null, \"time_format\": null, \"decimal_places\": null}}",
                        false,
                        general(null)),
                preferences(
                        "a word that says that nothing is said",
                        "{\"general\": {\"time_format\": \"TIME_FORMAT_UNSPECIFIED\"}}",
                        false,
                        general(null)),
                preferences(
                        "a word that nobody knows yet",
                        "{\"general\": {\"time_format\": \"TIME_FORMAT_SIDEREAL\", \"week\": \"WEEK_OF_TEN_DAYS\"}}",
                        false,
                        general("TIME_FORMAT_SIDEREAL")));
    }

    private static Recorded<Organization> one(String name, String sent, Organization meaning) {
        return new Recorded<>(name, kognitos -> kognitos.organization(ORGANIZATION, SOMEBODY), sent, meaning);
    }

    private static Recorded<Page<Organization>> list(String name, String sent, Organization... meaning) {
        return new Recorded<>(
                name,
                kognitos -> kognitos.organizations(OrganizationQuery.ALL, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }

    private static Recorded<OrganizationPreferences> preferences(
            String name, String sent, boolean supportTeamAccess, @Nullable GeneralPreferences general) {
        return new Recorded<>(
                name,
                kognitos -> kognitos.organizationPreferences(ORGANIZATION, SOMEBODY),
                sent,
                new OrganizationPreferences(supportTeamAccess, general));
    }

    private static Organization inFull() {
        return new Organization(
                ORGANIZATION,
                "o1",
                "Acme",
                "data:image/png;base64,AAAA",
                null,
                new Contact("Ada Lovelace", "ada@acme.example"),
                new LazyInstant("2025-03-01T09:30:00Z"),
                new LazyInstant("2025-04-02T10:00:00.123456Z"));
    }

    private static Organization titled(@Nullable String title) {
        return new Organization(ORGANIZATION, "o1", title, null, null, null, null, null);
    }

    private static Organization owned(Contact owner) {
        return new Organization(ORGANIZATION, "o1", null, null, null, owner, null, null);
    }

    private static GeneralPreferences general(@Nullable String timeFormat) {
        return new GeneralPreferences(null, timeFormat, null, null, 0, null);
    }
}
