package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.MembershipRefs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Kognitos can be read only: each change is refused before anything is called, also where the way back is selected. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class UnsupportedTest {
    private final GraphClient client;
    private final Sandbox sandbox;

    UnsupportedTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @TestFactory
    Stream<DynamicTest> a_source_without_the_endpoint_is_not_called() {
        Landscape there = Landscape.seenBy(client);
        String organization = there.id("kognitos");
        String user = there.id("kognitos.workspaces.nodes.0.memberships.nodes.0.user");
        Map<String, Object> member = MembershipRefs.removing(there.id("kognitos.workspaces.nodes.0"), user);
        Map<String, Object> membership = new java.util.HashMap<>(member);
        membership.put("roleId", there.id("kognitos.workspaces.nodes.0.roles.nodes.0"));
        String role = there.id("kognitos.roles.nodes.0");
        String invitation = there.id("kognitos.invitations.nodes.0");
        String person = there.id("kognitos.memberships.nodes.0");
        return Stream.of(
                refused("setWorkspaceMembership", "previous { roles { id } } undo", membership),
                refused("removeWorkspaceMembership", "previous { roles { id } }", member),
                refused(
                        "updateOrganizationMembership",
                        "previous { roles { id } }",
                        Map.of("membershipId", person, "roleId", role)),
                refused("removeOrganizationMembership", "removedMembershipId", Map.of("membershipId", person)),
                refused("setUserStatus", "previousStatus undo", Map.of("userId", user, "status", "SUSPENDED")),
                refused("updateUserProfile", "previous { title } undo", Map.of("userId", user, "title", "Clerk")),
                refused("resetUserMfa", "user { id }", Map.of("userId", user)),
                refused(
                        "updateOrganization",
                        "previous { name }",
                        Map.of("organizationId", organization, "name", "New")),
                refused(
                        "deleteOrganization",
                        "deletedOrganizationId",
                        Map.of("organizationId", organization, "confirmName", "any")),
                refused("createOrganizationRole", "role { id }", Map.of("organizationId", organization, "name", "New")),
                refused("updateOrganizationRole", "previous { name }", Map.of("roleId", role, "name", "New")),
                refused("deleteOrganizationRole", "deletedRoleId", Map.of("roleId", role)),
                refused(
                        "createInvitations",
                        "results { index }",
                        ChangeCases.invitation(organization, "new@halden.example", role)),
                refused("resendInvitation", "invitation { id }", Map.of("invitationId", invitation)),
                refused("revokeInvitation", "invitation { id }", Map.of("invitationId", invitation)),
                refused(
                        "updateOwnProfile",
                        "user { id }",
                        Map.of("organizationId", organization, "displayName", "New")),
                refused("createApiKey", "secret apiKey { id }", Map.of("organizationId", organization, "name", "New")),
                refused("acceptInvitation", "organization { id }", Map.of("source", "kognitos", "token", "abc")));
    }

    private DynamicTest refused(String mutation, String selection, Map<String, ?> input) {
        return DynamicTest.dynamicTest(mutation, () -> {
            sandbox.calls().clear();

            GraphAnswer answer = Mutation.of(mutation, selection).ask(client, input);

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.list(mutation + ".userErrors"))
                    .extracting(error -> io.orgraph.testkit.Json.at(error, "code"))
                    .isEqualTo(List.of("UNSUPPORTED_BY_SOURCE"));
            assertThat(sandbox.calls().all()).isEmpty();
        });
    }
}
