package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.company.SeededIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Creates the platform with its organizations, keys and sessions. */
final class PlatformSeed {
    private static final int HOLDER_OF_THE_ADMIN_KEY = 1;
    private static final int HOLDER_OF_THE_MEMBER_KEY = 4;
    private static final List<String> OPENED = List.of(
            "Harbour Walks",
            "Azulejo Workshops",
            "Tagus Ferries",
            "Cork Trails",
            "Fado Evenings",
            "Lighthouse Rides",
            "Vineyard Days",
            "Old Tram Tours",
            "Salt Marsh Birding");
    private static final Instant LATEST_OPENED = Instant.parse("2025-10-20T06:15:00Z");

    private PlatformSeed() {}

    /** One organization for each company, and those that were opened lately and have no members yet. */
    static Platform platformOf(List<Company> companies, long seed) {
        var shared = new SeededIds(seed, "tours");
        var systemRoles = SystemRoles.of(shared);
        var organizations = new ArrayList<Organization>();
        for (Company company : companies) {
            var ids = new SeededIds(seed, "tours " + company.name());
            boolean isFirst = organizations.isEmpty();
            organizations.add(new OrganizationSeed(company, isFirst, ids).organization(systemRoles));
        }
        for (int number = 0; number < OPENED.size(); number++) {
            var profile = new Profile(OPENED.get(number), null, null, "Europe/Lisbon");
            organizations.add(new Organization(
                    shared.of("organization", number).toString(), LATEST_OPENED, profile, new RoleBook(systemRoles)));
        }
        var platform = new Platform(organizations);
        handOut(platform, companies.get(0), shared);
        return platform;
    }

    private static void handOut(Platform platform, Company company, SeededIds ids) {
        var members = platform.organizations().get(0).members();
        platform.giveKey(
                ToursCredentials.ADMIN_KEY, members.get(HOLDER_OF_THE_ADMIN_KEY).user());
        platform.giveKey(
                ToursCredentials.MEMBER_KEY,
                members.get(HOLDER_OF_THE_MEMBER_KEY).user());
        platform.giveSession(
                ToursCredentials.SUPER_ADMIN_SESSION, members.get(0).user());
        var newcomer = company.newcomers().get(0);
        String name = newcomer.firstName() + " " + newcomer.lastName();
        platform.giveSession(
                ToursCredentials.NEWCOMER_SESSION,
                new User(ids.of("newcomer", 0).toString(), newcomer.email(), name));
    }
}
