package io.orgraph.source.transactionlink;

import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationState;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.WorkspaceMembership;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any 2xx is success. What its body tells of the new state is taken where it is whole, and about what was changed. */
class WriteAnswersTest extends TransactionLinkCase {
    private static final Map<Write, Object> IDS_OF_WHAT_IS_GONE = Map.of(
            Write.REMOVE_MEMBERSHIP,
            Write.membership(),
            Write.RESET_MFA,
            Write.user(),
            Write.REVOKE_INVITATION,
            new InvitationId(ORGANIZATION, "e/1"));
    private static final String ENROLLMENT =
            "{'enrollmentId':'e/1','email':'Ann@new.example','status':'PENDING','roleId':'or1','x':[1]}";
    private static final String MEMBERSHIP =
            "{'workspaceId':'w1','userId':'u/1','role':{'id':'r1','name':'editor','workspaceId':'w1','type':'BASE'}}";

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void a_success_that_tells_nothing_is_a_success(Write write, String body) {
        upstream.answers(write.line, json(body));

        Object came = given(write.in(scripted, TOKEN));

        assertThat(came).isEqualTo(IDS_OF_WHAT_IS_GONE.getOrDefault(write, Optional.empty()));
        assertThat(upstream.lines()).containsExactly(write.line);
    }

    static Stream<Arguments> oddAnswers() {
        return Stream.of(Write.values())
                .flatMap(write -> Stream.of(
                                "",
                                " ",
                                "null",
                                "true",
                                "7",
                                "[]",
                                "{}",
                                "'ok'",
                                "{'success':true}",
                                "{'content':[]}",
                                "[" + ENROLLMENT + "]",
                                "{'enrollmentId':'e/1'",
                                "{'enrollmentId':null,'userId':null}",
                                "{'userId':'u/1','role':'editor'}",
                                "<html><b>Saved</b></html>")
                        .map(body -> Arguments.of(write, body)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 205, 226})
    void every_2xx_is_a_success(int status) {
        for (Write write : Write.values()) {
            upstream.answers(write.line, status, "");

            given(write.in(scripted, TOKEN));
        }
    }

    @Test
    void a_membership_is_told_with_its_role() {
        upstream.answers(Write.SET_MEMBERSHIP.line, json(MEMBERSHIP));

        assertThat(told(Write.SET_MEMBERSHIP))
                .map(WorkspaceMembership.class::cast)
                .hasValueSatisfying(membership -> {
                    assertThat(membership.id()).isEqualTo(Write.membership());
                    assertThat(membership.roles())
                            .singleElement()
                            .satisfies(role -> assertThat(role.name()).isEqualTo("editor"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"'userId':'u2'", "'workspaceId':'w2'"})
    void a_membership_of_somebody_else_or_elsewhere_does_not_count(String other) {
        String key = other.substring(0, other.indexOf(':') + 1);
        upstream.answers(Write.SET_MEMBERSHIP.line, json(MEMBERSHIP.replaceFirst(key + "'[^']*'", other)));

        assertThat(told(Write.SET_MEMBERSHIP)).isEmpty();
    }

    @Test
    void a_member_is_told_with_the_new_role_unless_it_is_somebody_else_or_told_in_part() {
        String user = "{'id':'u/1','email':'a@x.example','roleId':'or1','profile':{}}";
        upstream.answers(Write.CHANGE_ROLE.line, json(user));
        assertThat(told(Write.CHANGE_ROLE))
                .map(OrganizationMembership.class::cast)
                .hasValueSatisfying(member ->
                        assertThat(member.roles().get(0).id()).isEqualTo(new OrganizationRoleId(ORGANIZATION, "or1")));

        for (String other :
                new String[] {user.replace("u/1", "u2"), user.replace("email", "x"), user.replace("roleId", "x")}) {
            upstream.answers(Write.CHANGE_ROLE.line, json(other));

            assertThat(told(Write.CHANGE_ROLE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_INVITATION", "RESEND_INVITATION"})
    void an_invitation_is_told_as_it_stands(Write write) {
        upstream.answers(write.line, 201, json(ENROLLMENT));

        assertThat(told(write)).map(Invitation.class::cast).hasValueSatisfying(invitation -> {
            assertThat(invitation.id()).isEqualTo(new InvitationId(ORGANIZATION, "e/1"));
            assertThat(invitation.email()).isEqualTo("Ann@new.example");
            assertThat(invitation.state()).isEqualTo(InvitationState.PENDING);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_INVITATION", "RESEND_INVITATION"})
    void an_invitation_that_is_told_in_part_does_not_count(Write write) {
        for (String missing : new String[] {"enrollmentId", "email", "status"}) {
            upstream.answers(write.line, json(ENROLLMENT.replace(missing, "other")));

            assertThat(told(write)).isEmpty();
        }
    }

    @Test
    void another_invitation_does_not_count() {
        upstream.answers(Write.RESEND_INVITATION.line, json(ENROLLMENT.replace("e/1", "e2")));
        upstream.answers(Write.CREATE_INVITATION.line, json(ENROLLMENT.replace("Ann@", "bob@")));

        assertThat(told(Write.RESEND_INVITATION)).isEmpty();
        assertThat(told(Write.CREATE_INVITATION)).isEmpty();
    }

    private static Optional<?> told(Write write) {
        return (Optional<?>) given(write.in(scripted, TOKEN));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
