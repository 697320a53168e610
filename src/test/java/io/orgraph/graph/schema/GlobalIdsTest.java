package io.orgraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Health;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.AuditEntryId;
import io.orgraph.model.DotSegments;
import io.orgraph.model.InvitationId;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.Adapter;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Global ids: one text for each id, and nothing else is taken. */
class GlobalIdsTest {
    private static final SourceName CRM = new SourceName("crm");
    private static final Adapter NOTHING = () -> SourceKind.TRANSACTIONLINK;
    private static final GlobalIds IDS =
            new GlobalIds(new SourceRegistry(List.of(new Source(CRM, NOTHING, () -> Health.NOT_CALLED_YET))));

    @Property
    void an_id_comes_back_as_it_was(@ForAll("ids") NodeId id) {
        assertThat(IDS.decode(GlobalIds.encode(id))).isEqualTo(Answer.of(id));
    }

    /** Front ends keep ids: a text that was given out once is understood for ever. */
    @Example
    void each_type_of_id_has_the_text_that_it_always_had() {
        OrganizationId o = new OrganizationId(CRM, "o");
        WorkspaceId w = new WorkspaceId(o, "w");
        Map<String, NodeId> texts = new HashMap<>(Map.of(
                "1|O|crm|o", o,
                "1|O|crm|", OrganizationId.ofCredential(CRM),
                "1|W|crm|o|w", w,
                "1|U|crm|o|u", new UserId(o, "u"),
                "1|OR|crm|o|r", new OrganizationRoleId(o, "r"),
                "1|WR|crm|o|w|r", new WorkspaceRoleId(w, "r"),
                "1|OM|crm|o|m", new OrganizationMembershipId(o, "m"),
                "1|WM|crm|o|w|u", new WorkspaceMembershipId(w, new UserId(o, "u")),
                "1|I|crm|o|i", new InvitationId(o, "i"),
                "1|AE|crm|o|a", new AuditEntryId(o, "a")));
        texts.put("1|AK|crm|o|k", new ApiKeyId(o, "k"));

        texts.forEach((text, id) -> assertThat(GlobalIds.encode(id)).isEqualTo(encoded(text.replace('|', '\u001f'))));
    }

    @Property
    void an_id_is_made_of_characters_that_need_no_escape(@ForAll("ids") NodeId id) {
        assertThat(GlobalIds.encode(id)).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void any_other_text_is_refused_and_nothing_is_thrown(@ForAll String text) {
        assertThat(codeOf(IDS.decode(text))).isEqualTo(Code.BAD_USER_INPUT);
    }

    @Property
    void a_changed_id_is_refused_or_another_id(
            @ForAll("ids") NodeId id, @ForAll int at, @ForAll("characters") char other) {
        StringBuilder text = new StringBuilder(GlobalIds.encode(id));
        text.setCharAt(Math.floorMod(at, text.length()), other);

        Answer<NodeId> answer = IDS.decode(text.toString());

        answer.fold(
                decoded -> assertThat(GlobalIds.encode(decoded)).isEqualTo(text.toString()),
                failure -> assertThat(failure.code()).isEqualTo(Code.BAD_USER_INPUT));
    }

    @Example
    void what_could_never_be_a_segment_of_a_path_is_refused() {
        for (String native_ : List.of("", ".", "..", "a\nb", "a\u0000b", "a\u202Eb", "x".repeat(257))) {
            assertThat(codeOf(IDS.decode(encoded("1\u001fW\u001fcrm\u001f\u001f" + native_))))
                    .as(native_)
                    .isEqualTo(Code.BAD_USER_INPUT);
        }
    }

    @Example
    void another_version_type_or_number_of_parts_is_refused() {
        for (String text : List.of(
                "2\u001fW\u001fcrm\u001f\u001fw",
                "1\u001fX\u001fcrm\u001f\u001fw",
                "1\u001fW\u001fcrm\u001f",
                "1\u001fW\u001fcrm\u001f\u001fw\u001fmore",
                "1\u001fO\u001fCRM\u001f")) {
            assertThat(codeOf(IDS.decode(encoded(text)))).as(text).isEqualTo(Code.BAD_USER_INPUT);
        }
    }

    @Example
    void an_id_of_a_source_that_is_not_configured_is_refused() {
        OrganizationId elsewhere = OrganizationId.ofCredential(new SourceName("elsewhere"));

        assertThat(codeOf(IDS.decode(GlobalIds.encode(elsewhere)))).isEqualTo(Code.BAD_USER_INPUT);
    }

    @Example
    void an_id_of_another_type_is_refused_where_one_type_is_wanted() {
        String user = GlobalIds.encode(new UserId(OrganizationId.ofCredential(CRM), "u"));

        assertThat(codeOf(IDS.decode(user, WorkspaceId.class))).isEqualTo(Code.BAD_USER_INPUT);
    }

    @Example
    void padding_and_white_space_are_not_part_of_an_id() {
        String id = GlobalIds.encode(OrganizationId.ofCredential(CRM));

        for (String other : List.of(id + "=", id + "==", " " + id, id + "\n")) {
            assertThat(codeOf(IDS.decode(other))).isEqualTo(Code.BAD_USER_INPUT);
        }
    }

    @Provide
    Arbitrary<NodeId> ids() {
        Arbitrary<String> part = Arbitraries.strings()
                .withChars("abcXYZ019-_.~%/?#&=+ äß漢")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> !DotSegments.areIn(text));
        Arbitrary<OrganizationId> organization = Arbitraries.oneOf(
                Arbitraries.just(OrganizationId.ofCredential(CRM)), part.map(id -> new OrganizationId(CRM, id)));
        Arbitrary<WorkspaceId> workspace =
                Combinators.combine(organization, part).as(WorkspaceId::new);
        return Arbitraries.oneOf(
                organization,
                workspace,
                Combinators.combine(organization, part).as(UserId::new),
                Combinators.combine(organization, part).as(OrganizationRoleId::new),
                Combinators.combine(organization, part).as(OrganizationMembershipId::new),
                Combinators.combine(organization, part).as(InvitationId::new),
                Combinators.combine(organization, part).as(AuditEntryId::new),
                Combinators.combine(organization, part).as(ApiKeyId::new),
                Combinators.combine(workspace, part).as(WorkspaceRoleId::new),
                Combinators.combine(workspace, part)
                        .as((in, user) -> new WorkspaceMembershipId(in, new UserId(in.organization(), user))));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with("ABCabc019-_=/+ ");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Code codeOf(Answer<?> answer) {
        return answer.fold(
                value -> {
                    throw new AssertionError("taken: " + value);
                },
                failure -> failure.code());
    }
}
