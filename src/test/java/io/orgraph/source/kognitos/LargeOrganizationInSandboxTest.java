package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.InSandbox.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.Sorting;
import io.orgraph.model.User;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LargeOrganizationInSandboxTest {
    private static final int PEOPLE = 2500;
    private static final InSandbox SANDBOX =
            new InSandbox(SandboxSettings.defaults().withSizes(3, PEOPLE));
    private static final OrganizationId COMPANY = SANDBOX.company();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void people_are_walked_through_a_thousand_at_a_time() {
        SANDBOX.forgetCalls();

        List<User> users = Walk.through(page -> SANDBOX.kognitos().users(COMPANY, page, ADMIN));

        assertThat(users).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(SANDBOX.calls())
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.query()).startsWith("page_size=1000"));
    }

    @Test
    void a_query_stays_the_same_from_piece_to_piece() {
        MemberQuery query = new MemberQuery("a", null, new Sorting<>(MemberQuery.OrderField.DISPLAY_NAME, false));
        SANDBOX.forgetCalls();

        List<OrganizationMembership> found =
                Walk.through(page -> SANDBOX.kognitos().organizationMemberships(COMPANY, query, page, ADMIN));

        assertThat(found).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        assertThat(SANDBOX.calls())
                .hasSizeGreaterThan(1)
                .extracting(RecordedCall::query)
                .allSatisfy(sent -> assertThat(sent).endsWith("&filter=search%3A%22a%22&order_by=display_name"));
    }
}
