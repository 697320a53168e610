package io.orgraph.source.kognitos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.MemberQuery;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is looked for is one value of one condition. */
class FilterTest {

    @Property
    void any_text_comes_out_of_its_quotes_as_it_went_in(@ForAll String text) {
        Quoted quoted = Quoted.from(Filter.quoted(text), 0);

        assertThat(quoted.value()).isEqualTo(text);
    }

    @Property
    void no_text_ends_its_quotes_early(@ForAll("quotesAndBackslashes") String text) {
        String written = Filter.quoted(text);

        Quoted quoted = Quoted.from(written, 0);

        assertThat(quoted.end()).isEqualTo(written.length());
        assertThat(quoted.value()).isEqualTo(text);
    }

    @Property
    void two_conditions_stay_two_whatever_they_look_for(
            @ForAll("quotesAndBackslashes") String search, @ForAll("quotesAndBackslashes") String role) {
        String written =
                ListParameters.filter(new MemberQuery('x' + search, role, null)).text();

        assertThat(conditionsIn(written)).containsExactly("search:", 'x' + search, " AND role=", role);
    }

    @Example
    void without_anything_to_look_for_there_is_no_filter() {
        assertThat(ListParameters.filter(MemberQuery.ALL).isNone()).isTrue();
    }

    @Example
    void a_filter_is_written_with_double_quotes() {
        Filter filter = ListParameters.filter(new MemberQuery("o'neil \\ \"x\"", "Org Admin", null));

        assertThat(filter.text()).isEqualTo("search:\"o'neil \\\\ \\\"x\\\"\" AND role=\"Org Admin\"");
    }

    @Provide
    Arbitrary<String> quotesAndBackslashes() {
        return Arbitraries.strings().withChars("\"'\\ aA=:()").ofMaxLength(12);
    }

    /** What stands outside of quotes and what inside, in turn. */
    private static List<String> conditionsIn(String filter) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < filter.length(); ) {
            int quote = filter.indexOf('"', at);
            Quoted quoted = Quoted.from(filter, quote);
            parts.add(filter.substring(at, quote));
            parts.add(quoted.value());
            at = quoted.end();
        }
        return parts;
    }

    /** A text in quotes, read as AIP-160 has it: a backslash makes the character behind it part of the text. */
    private record Quoted(String value, int end) {
        static Quoted from(String text, int quote) {
            StringBuilder value = new StringBuilder();
            int at = quote + 1;
            while (text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 1 : 0;
                value.append(text.charAt(at++));
            }
            return new Quoted(value.toString(), at + 1);
        }
    }
}
