package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every port promises that is asked by an id. */
interface AsksForAbsent {
    /** An id of a form that every source takes, and that none has given out. */
    String ABSENT = "00000000-0000-4000-8000-000000000000";

    CompletableFuture<? extends Answer<?>> askForAbsent();

    boolean noticesAbsence();

    /** Where a source cannot tell, because its credential says what is meant, it answers as it does to everybody. */
    @Test
    default void what_is_not_there_is_not_found() {
        Code code = Awaited.code(askForAbsent());

        assertThat(code).isEqualTo(noticesAbsence() ? Code.NOT_FOUND : null);
    }
}
