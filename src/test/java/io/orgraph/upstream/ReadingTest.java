package io.orgraph.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client makes of the bodies of answers. */
class ReadingTest {
    private static final Argument<List<RoleJson>> LIST = Argument.listOf(RoleJson.class);
    private static final Failure NONSENSE = new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_BAD_RESPONSE, null);

    @Test
    void a_list_is_read_and_fields_nobody_knows_are_not() {
        String body =
                "[{'id':'r1','name':'Owner','members':3,'new':{'a':[1,{}]}},{'name':'Guest','id':'r2','description':null}]";

        Answer<List<RoleJson>> roles = read(body);

        assertThat(Sample.given(roles))
                .containsExactly(new RoleJson("r1", "Owner", null, 3), new RoleJson("r2", "Guest", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "{'id':'r1','name':'a'}",
                "[",
                "]",
                "[{]",
                "[{'id':'r1'",
                "[{'id':'r1'}]",
                "[{}]",
                "[{'id':null,'name':'a'}]",
                "[null]",
                "[1]",
                "['a']",
                "[[]]",
                "[{'id':{},'name':'a'}]",
                "[{'id':['r1','r2'],'name':'a'}]",
                "[{'id':'r1','name':'a','members':'many'}]",
                "[{'id':'r1','name':'a','members':1e400}]",
                "[{'id':'r1','name':'a','members':99999999999}]",
                "[{'id':'r1','name':'a','members':{}}]",
                "[{'id':'r1','name':'a'}",
                "[{'id':'r1','name':'a'},]",
                "[{'id':'r1','name':'a' 'b'}]",
                "[{id:'r1',name:'a'}]",
                "[{'id':'r1','name':'\\q'}]",
                "[{'id':'r1','name':'\\u12'}]",
                "[{'id':'r1','name':'a\nb'}]",
                "true",
                "NaN",
                "<html><body>Sign in</body></html>",
                "<?xml version='1.0'?><roles/>",
                "callback([])",
                "/* */[]",
                "\uFEFF",
                "\0"
            })
    void what_is_not_of_the_type_is_a_failure(String body) {
        Answer<List<RoleJson>> roles = read(body);

        assertThat(roles).isEqualTo(Answer.failed(NONSENSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]x",
                "[] x",
                "[]]",
                "[]{}",
                "[][]",
                "[]\n\n[]",
                "[],",
                "[]/**/",
                "[{'id':'r1','name':'a'}]]",
                "[{'id':'r1','name':'a'}] [{'id':'r2','name':'b'}]",
                "[{'id':'r1','name':'a'}]\0",
                "[{'id':'r1','name':'a'}]<!-- MARKER -->"
            })
    void something_after_the_value_is_a_failure(String body) {
        assertThat(read(body)).isEqualTo(Answer.failed(NONSENSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t  "})
    void white_space_around_the_value_is_none(String space) {
        assertThat(Sample.given(read(space + "[]" + space))).isEmpty();
        assertThat(Sample.given(read(space + "[{'id':'r1','name':'a'}]" + space)))
                .hasSize(1);
    }

    @Property(tries = 300)
    void whatever_follows_a_list_of_any_length_is_seen(
            @ForAll @IntRange(max = 400) int length, @ForAll("rests") String rest) {
        String list = "[" + "{'id':'r1','name':'" + "a".repeat(length) + "'}" + ",{'id':'r1','name':'a'}".repeat(length)
                + "]";

        assertThat(Sample.given(read(list))).hasSize(length + 1);
        assertThat(read(list + rest)).isEqualTo(Answer.failed(NONSENSE));
    }

    @Provide
    Arbitrary<String> rests() {
        return Arbitraries.of("]", "}", "x", " x", ",", "{}", "\n[", "'", "1", " ".repeat(9000) + "1");
    }

    @Test
    void a_mark_of_the_encoding_before_the_value_is_none_of_it() {
        assertThat(Sample.given(read("\uFEFF[]"))).isEmpty();
    }

    @Test
    void a_body_a_hundred_thousand_levels_deep_is_a_failure() {
        String deep = "[{'id':'r1','name':'a','new':" + "[".repeat(100_000) + "]".repeat(100_000) + "}]";

        assertThat(read(deep)).isEqualTo(Answer.failed(NONSENSE));
        assertThat(read("[".repeat(100_000))).isEqualTo(Answer.failed(NONSENSE));
    }

    @Test
    void bytes_that_are_no_text_are_a_failure() {
        byte[] body = {'[', '{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}', ']'};

        Answer<List<RoleJson>> roles = client(new Reply(200, body, null, null))
                .read(Sample.roles(), LIST)
                .join();

        assertThat(roles).isEqualTo(Answer.failed(NONSENSE));
    }

    @Property(tries = 300)
    void a_damaged_answer_is_read_or_is_a_failure_and_never_an_exception(@ForAll int place, @ForAll byte damage) {
        byte[] body = "[{\"id\":\"r1\",\"name\":\"Owner\",\"members\":3}]".getBytes(UTF_8);
        body[Math.floorMod(place, body.length)] = damage;

        Answer<List<RoleJson>> roles = client(new Reply(200, body, null, null))
                .read(Sample.roles(), LIST)
                .join();

        assertThat(roles.<Boolean>fold(read -> true, NONSENSE::equals)).isTrue();
    }

    @Test
    void the_body_of_a_write_can_be_read_when_it_is_wanted() {
        RestClient client = client(Sample.reply(200, ""));

        assertThat(client.decode(Sample.reply(201, json("{'id':'r1','name':'a'}")), Argument.of(RoleJson.class)))
                .isEqualTo(Answer.of(new RoleJson("r1", "a", null, null)));
        assertThat(client.decode(Sample.reply(201, ""), Argument.of(RoleJson.class)))
                .isEqualTo(Answer.failed(NONSENSE));
    }

    @Test
    void a_bug_in_a_reader_fails_the_future_of_its_caller() {
        CompletableFuture<Answer<String>> read = client(Sample.reply(200, "")).read(Sample.roles(), reply -> {
            throw new IllegalStateException("CANARY");
        });

        assertThatThrownBy(read::join).hasCauseInstanceOf(IllegalStateException.class);
    }

    private static Answer<List<RoleJson>> read(String body) {
        return client(Sample.reply(200, json(body))).read(Sample.roles(), LIST).join();
    }

    private static RestClient client(Reply reply) {
        Channel channel = (call, receiver) -> receiver.receive(Answer.of(reply));
        return new RestClient(Sample.SOURCE, channel, ObjectMapper.getDefault(), body -> null);
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
