package io.orgraph.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the JSON library, and what is left to it. That both read the same is seen elsewhere. */
class RecordReadersTest {
    private static final Argument<List<Row>> ROWS = Argument.listOf(Row.class);

    private final RecordReaders records = new RecordReaders();

    @Test
    void a_list_of_records_is_read() {
        assertThat(
                        read(
                                "[{'row_id':'r1','size':12,'is_open':true,'tags':['a','b'],'parent':{'row_id':'r0'}},{'size':-3}, {}]"))
                .containsExactly(
                        new Row("r1", 12, true, List.of("a", "b"), new Parent("r0")),
                        new Row(null, -3, null, null, null),
                        new Row(null, null, null, null, null));
    }

    @Test
    void a_record_is_read_whose_items_are_of_the_type_that_is_asked_for() {
        @SuppressWarnings("unchecked") // Argument cannot say it to the compiler.
        Argument<Items<Parent>> type = (Argument<Items<Parent>>) (Argument<?>) Argument.of(Items.class, Parent.class);

        assertThat(records.read(bytes("{'items':[{'row_id':'r1'}]}"), type))
                .isEqualTo(new Items<>(List.of(new Parent("r1"))));
    }

    @Test
    void order_and_white_space_make_no_difference_and_null_is_absent() {
        assertThat(read(" [ {\n\t'size' : 1 ,\r\n'row_id' : 'r1', 'tags' : [ ] , 'is_open' : null } ] "))
                .containsExactly(new Row("r1", 1, null, List.of(), null));
    }

    @Test
    void texts_are_what_they_are_in_any_spelling() {
        assertThat(read("[{'row_id':'\\u00e9é€😀\\ud83d\\ude00 \\\\ \\/ \\b\\f\\n\\r\\t \\u002e'}]"))
                .singleElement()
                .extracting(Row::rowId)
                .isEqualTo("éé€😀😀 \\ / \b\f\n\r\t .");
        assertThat(records.read("[{\"row_id\":\"\\\"\"}]".getBytes(UTF_8), ROWS))
                .singleElement()
                .extracting(Row::rowId)
                .isEqualTo("\"");
    }

    @Test
    void what_nobody_asked_for_is_skipped() {
        assertThat(read("[{'new':{'a':[1,-2.5e+3,0.1E-2,true,false,null,'\\n',{},[]]},'row_id':'r1','new':'é'}]"))
                .containsExactly(new Row("r1", null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "[",
                "[{]",
                "[{}",
                "[{},]",
                "[{}]]",
                "[{}] x",
                "[null]",
                "['a']",
                "[{'row_id':1}]",
                "[{'row_id':'a'",
                "[{'row_id':'a\nb'}]",
                "[{'row_id':'\\q'}]",
                "[{'row_id':'\\u12'}]",
                "[{'row_id':'\\u12g4'}]",
                "[{'row_id':'a','row_id':'b'}]",
                "[{'row_id':null,'row_id':'b'}]",
                "[{'\\u0072ow_id':'a'}]",
                "[{'row_id' 'a'}]",
                "[{'row_id':'a';'size':1}]",
                "[{'size':'1'}]",
                "[{'size':1.0}]",
                "[{'size':1e3}]",
                "[{'size':01}]",
                "[{'size':-0}]",
                "[{'size':-}]",
                "[{'size':1234567890}]",
                "[{'is_open':1}]",
                "[{'is_open':tru}]",
                "[{'tags':'a'}]",
                "[{'tags':[null]}]",
                "[{'parent':[]}]",
                "[{'é':1}]",
                "[{'new':01}]",
                "[{'new':1.}]",
                "[{'new':1e}]",
                "[{'new':.5}]",
                "[{'new':+5}]",
                "[{'new':NaN}]",
                "[{'new':'\\x'}]",
                "[{'new':[1}]",
                "[{'new':{'a' 1}}]",
                "[{'row_id':'\uFFFD'}]",
                "\uFEFF[]",
                "[]\0"
            })
    void anything_else_is_left_to_the_library(String body) {
        assertThat(read(body)).isNull();
    }

    @Test
    void a_text_that_is_not_utf_8_is_left_to_the_library() {
        assertThat(records.read("[{\"row_id\":\"é\"}]".getBytes(ISO_8859_1), ROWS))
                .isNull();
        assertThat(records.read("[{\"new\":\"é\"}]".getBytes(ISO_8859_1), ROWS)).isNull();
    }

    @Test
    void what_is_nested_too_deeply_is_left_to_the_library() {
        assertThat(read("[{'new':" + "[".repeat(32) + "]".repeat(32) + "}]")).hasSize(1);
        assertThat(read("[{'new':" + "[".repeat(33) + "]".repeat(33) + "}]")).isNull();
    }

    @Test
    void a_record_that_may_contain_itself_is_left_to_the_library() {
        assertThat(records.read(bytes("{'name':'a'}"), Argument.of(Folder.class)))
                .isNull();
        assertThat(records.read(bytes("{'left':{'row_id':'r1'},'right':{'row_id':'r2'}}"), Argument.of(Pair.class)))
                .isEqualTo(new Pair(new Parent("r1"), new Parent("r2")));
    }

    @Test
    void types_of_which_more_is_asked_are_left_to_the_library() {
        assertThat(records.read(bytes("{'a':1}"), Argument.mapOf(String.class, Integer.class)))
                .isNull();
        assertThat(records.read(bytes("{'counts':{}}"), Argument.of(Counts.class)))
                .isNull();
        assertThat(records.read(bytes("{'id':'a'}"), Argument.of(Required.class)))
                .isNull();
        assertThat(records.read(bytes("{'id':'a'}"), Argument.of(Unknown.class)))
                .isNull();
    }

    private @Nullable List<Row> read(String body) {
        return records.read(bytes(body), ROWS);
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(UTF_8);
    }

    /** All that is read here. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Row(
            @Nullable String rowId,
            @Nullable Integer size,
            @Nullable Boolean isOpen,
            @Nullable List<String> tags,
            @Nullable Parent parent) {}

    /** A record within another one. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Parent(@Nullable String rowId) {}

    /** A record of any items. */
    @Serdeable
    record Items<T>(@Nullable List<T> items) {}

    /** A map is not read here. */
    @Serdeable
    record Counts(@Nullable Map<String, Integer> counts) {}

    /** The library checks that it is there. */
    @Serdeable
    record Required(String id) {}

    /** No such record is known to anybody. */
    record Unknown(@Nullable String id) {}

    @Serdeable
    record Folder(@Nullable String name, @Nullable List<Folder> folders) {}

    @Serdeable
    record Pair(@Nullable Parent left, @Nullable Parent right) {}
}
