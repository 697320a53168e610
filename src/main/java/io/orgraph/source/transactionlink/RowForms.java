package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.orgraph.upstream.ListForm;
import java.util.List;

/**
 * The forms in which rows of one kind are sent.
 *
 * @param array nothing but the rows
 * @param page with the rows as its {@code content}
 */
record RowForms<J>(ListForm<List<J>> array, ListForm<PageJson<J>> page) {

    @SuppressWarnings("unchecked") // Argument cannot express "of this class with these type arguments" to the compiler.
    static <J> RowForms<J> of(Class<J> row) {
        var envelope = (Argument<PageJson<J>>) (Argument<?>) Argument.of(PageJson.class, row);
        return new RowForms<>(
                new ListForm<>(Argument.listOf(row), null, Argument.of(row)),
                new ListForm<>(envelope, "content", Argument.of(row)));
    }
}
