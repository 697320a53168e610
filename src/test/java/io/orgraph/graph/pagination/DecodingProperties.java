package io.orgraph.graph.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Health;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.loading.Position;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.AuditEntryId;
import io.orgraph.model.InvitationId;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.Adapter;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import io.orgraph.upstream.Endpoint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is given as an id or a cursor is refused as a value, or is one that could have been given out. */
class DecodingProperties {
    private static final Adapter NOTHING = () -> SourceKind.TRANSACTIONLINK;
    private static final GlobalIds IDS = new GlobalIds(
            new SourceRegistry(List.of(new Source(new SourceName("crm"), NOTHING, () -> Health.NOT_CALLED_YET))));
    private static final Endpoint ENDPOINT = Endpoint.delete("/a/{id}/b");
    private static final List<Class<? extends NodeId>> TYPES = List.of(
            OrganizationId.class,
            WorkspaceId.class,
            UserId.class,
            OrganizationMembershipId.class,
            InvitationId.class,
            AuditEntryId.class,
            ApiKeyId.class,
            OrganizationRoleId.class,
            WorkspaceRoleId.class,
            WorkspaceMembershipId.class);

    @Property(tries = 10_000)
    void a_forged_id_of_any_type_is_refused_or_one_segment(@ForAll("forged") String text) {
        for (Class<? extends NodeId> type : TYPES) {
            IDS.decode(text, type)
                    .fold(
                            id -> assertOneSegment(id, text),
                            failure -> assertThat(failure.code()).isEqualTo(Code.BAD_USER_INPUT));
        }
    }

    @Property(tries = 10_000)
    void any_text_is_no_cursor_or_the_one_that_is_given_out_for_its_place(
            @ForAll("cursors") String text, @ForAll("hostile") String list) {
        Answer<?> answer = Cursors.decode(text, list);

        answer.fold(
                place -> assertThat(Cursors.encode((io.orgraph.loading.Position) place, list))
                        .isEqualTo(text),
                failure -> assertThat(failure.code()).isEqualTo(Code.BAD_USER_INPUT));
    }

    private static Object assertOneSegment(NodeId id, String text) {
        assertThat(GlobalIds.encode(id)).isEqualTo(text);
        if (!id.value().isEmpty()) {
            String path = ENDPOINT.at(id).pathAndQuery();
            assertThat(path.split("/", -1)).hasSize(4);
            assertThat(URI.create(path).normalize()).hasToString(path);
        }
        return id;
    }

    @Example
    void a_cursor_whose_place_has_a_control_character_is_refused() {
        Position planted = new Position(new PageRequest("next\r\nX-Planted: 1", 50), 0);

        Answer<Position> answer = Cursors.decode(Cursors.encode(planted, "list"), "list");

        assertThat(answer).isInstanceOf(Answer.Failed.class);
    }

    @Provide
    Arbitrary<String> forged() {
        Arbitrary<String> type = Arbitraries.of("O", "W", "U", "OM", "I", "OR", "WR", "WM", "X", "");
        Arbitrary<String> version = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.just("1")), net.jqwik.api.Tuple.of(1, hostile()));
        Arbitrary<String> source = Arbitraries.of("crm", "crm", "crm", "CRM", "other", "");
        Arbitrary<List<String>> parts = hostile().list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(version, type, source, parts)
                .as((first, second, third, rest) ->
                        encoded(String.join("\u001f", first, second, third, String.join("\u001f", rest))));
    }

    @Provide
    Arbitrary<String> cursors() {
        Arbitrary<String> numbers = Arbitraries.of("1", "50", "1000", "1001", "0", "-1", "2147483648", "x", "");
        Arbitrary<String> made = Combinators.combine(hostile(), numbers, numbers, hostile())
                .as((hash, size, offset, token) -> encoded("1 " + hash + " " + size + " " + offset + " " + token));
        return Arbitraries.oneOf(made, hostile());
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("./%2eEfF5c\\?#;:@&=+ a\r\n\u0000\u202e\ud800\udc00")
                        .ofMaxLength(12),
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.of("..", "%2e%2e", "a/../b", "x".repeat(256), "x".repeat(257), "\ud83d\ude00", "\u6f22"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
