package io.orgraph.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConsoleWatchTest {
    @Test
    void a_line_with_a_canary_is_seen_however_it_is_written() {
        AtomicInteger seen = new AtomicInteger();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(new ConsoleWatch.Lines(printed, seen), true, StandardCharsets.UTF_8);

        stream.print("a tot" + ConsoleWatch.CANARY.substring(0, 3));
        stream.println(ConsoleWatch.CANARY.substring(3) + "\nnothing");
        stream.println("nothing" + ConsoleWatch.CANARY);

        assertThat(seen).hasValue(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).hasLineCount(3);
    }

    @Test
    void the_console_is_watched_in_every_class_of_tests() {
        assertThat(System.out).isInstanceOf(ConsoleWatch.Watched.class);
        assertThat(System.err).isInstanceOf(ConsoleWatch.Watched.class);
    }
}
