package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.InSandbox.ADMIN;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The sandbox reads filters by itself: what it understands was not written by who reads it. */
class SearchInSandboxTest {
    private static final InSandbox SANDBOX = new InSandbox(SandboxSettings.defaults());
    private static final Kognitos KOGNITOS = SANDBOX.kognitos();
    private static final OrganizationId COMPANY = SANDBOX.company();
    private static final List<User> EVERYBODY = Walk.through(page -> KOGNITOS.users(COMPANY, page, ADMIN));

    @AfterContainer
    static void close() {
        SANDBOX.close();
    }

    @Property(tries = 100)
    void whatever_is_searched_for_is_found_and_nothing_else(@ForAll("searches") String search) {
        MemberQuery query = new MemberQuery(search, null, null);

        List<OrganizationMembership> found = given(
                        KOGNITOS.organizationMemberships(COMPANY, query, PageRequest.WHOLE, ADMIN))
                .items();

        assertThat(found)
                .extracting(OrganizationMembership::knownUser)
                .containsExactlyInAnyOrderElementsOf(
                        EVERYBODY.stream().filter(user -> holds(user, search)).toList());
    }

    @Provide
    Arbitrary<String> searches() {
        Arbitrary<String> names = Arbitraries.of(EVERYBODY).map(user -> Objects.requireNonNull(user.email()));
        Arbitrary<String> parts = names.map(name -> name.substring(1, 4));
        Arbitrary<String> hostile = Arbitraries.of(
                "\"",
                "\\",
                "\\\"",
                "\" OR role=\"",
                "a\" AND role=\"org-admin",
                "'",
                "*",
                "&page_size=1",
                "#",
                "%22",
                "\n");
        return Arbitraries.oneOf(
                names, parts, hostile, Arbitraries.strings().ascii().ofMaxLength(4));
    }

    private static boolean holds(User user, String search) {
        return holds(user.displayName() == null ? "" : user.displayName(), search)
                || holds(Objects.requireNonNull(user.email()), search);
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
