package io.orgraph.graph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

/** Fragments count wherever they are spread, and counting them costs no more for that. */
class DocumentSizeTest {

    @Test
    void aliases_directives_and_root_fields_are_counted() {
        var count = count("{ a: sources { n: name @skip(if: false) } b: sources { name } }");

        assertThat(count).isEqualTo(new DocumentSize.Count(4, 3, 1, 2));
    }

    @Test
    void a_fragment_counts_each_time_it_is_spread() {
        var count = count("{ ...two ...two } fragment two on Query { a: sources { name } b: sources { n: name } }");

        assertThat(count).isEqualTo(new DocumentSize.Count(8, 6, 0, 4));
    }

    @Test
    void fields_of_a_fragment_below_the_root_are_no_root_fields() {
        var count = count("{ sources { ...names } } fragment names on Source { a: name b: name c: name }");

        assertThat(count).isEqualTo(new DocumentSize.Count(4, 3, 0, 1));
    }

    @Test
    void fragments_that_double_thirty_times_are_counted_at_once() {
        StringBuilder document = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 30; i++) {
            document.append(" fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " }");
        }
        document.append(" fragment f30 on Query { a: sources { name } }");

        var count = count(document.toString());

        assertThat(count.aliases()).isEqualTo(1_000_000);
        assertThat(count.rootFields()).isEqualTo(1_000_000);
    }

    private static DocumentSize.Count count(String text) {
        Document document = Parser.parse(text);
        return new DocumentSize(document)
                .of(document.getDefinitionsOfType(OperationDefinition.class).get(0));
    }
}
