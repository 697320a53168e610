package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.company.Company;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The organizations of a partner's customers, created when they are first asked for: most sandboxes never are. */
final class Customers {
    private static final int NUMBER = 54;

    private final long seed;
    private @Nullable List<Organization> created;

    Customers(long seed) {
        this.seed = seed;
    }

    /** The first is large: none of its lists is on one page. */
    synchronized List<Organization> all() {
        if (created == null) {
            created = IntStream.range(0, NUMBER).mapToObj(this::organization).toList();
        }
        return created;
    }

    private Organization organization(int number) {
        return OrganizationSeed.organizationOf(Company.customer(seed, number), number, seed);
    }
}
