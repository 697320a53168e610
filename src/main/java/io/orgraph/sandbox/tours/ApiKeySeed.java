package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.SeededIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that an organization has made over the years; none of them opens anything. */
record ApiKeySeed(Organization organization, Instant founded, SeededIds ids) {
    private static final List<String> NAMES = List.of(
            "Booking website",
            "Payroll export",
            "Data warehouse",
            "Mobile app",
            "Partner feed",
            "Staging",
            "Old website");
    private static final Instant FAR = Instant.parse("2036-01-01T00:00:00Z");
    private static final Duration APART = Duration.ofDays(90);

    void fill() {
        for (int number = 0; number < NAMES.size(); number++) {
            Instant created = founded.plus(APART.multipliedBy(number + 1L));
            String key =
                    "tke_live_" + ids.of("api key secret", number).toString().replace("-", "");
            var apiKey = new ApiKey(new ApiKey.Origin(
                    ids.of("api key", number).toString(), NAMES.get(number), key, created, expiry(number, created)));
            if (number % 3 != 2) {
                apiKey.wasUsed(created.plus(APART));
            }
            apiKey.turn(status(number));
            organization.add(apiKey);
        }
    }

    private static @Nullable Instant expiry(int number, Instant created) {
        return switch (number % 3) {
            case 0 -> null;
            case 1 -> FAR;
            default -> created.plus(APART);
        };
    }

    private static String status(int number) {
        if (number == NAMES.size() - 1) {
            return "revoked";
        }
        return number % 3 == 2 ? "expired" : "active";
    }
}
