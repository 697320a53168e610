package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Lists whose pages never end. Only a list that comes in pages with tokens can have them. */
final class PageTokens {
    private static final AtomicInteger TOKENS = new AtomicInteger();

    private PageTokens() {}

    static Stream<FaultCase> all() {
        return Stream.of(
                page("empty pages without end", call -> "MARKER" + TOKENS.incrementAndGet()),
                page("empty pages in a circle", call -> call.request().contains("MARKERA") ? "MARKERB" : "MARKERA"),
                page("empty page that is its own next", call -> "MARKERA"));
    }

    private static FaultCase page(String fault, Token next) {
        return FaultCase.of(fault, FaultCase.INSTEAD, call -> page(next.after(call)));
    }

    private static Fault page(String next) {
        return Sent.ok("application/json", "{\"workspaces\":[],\"next_page_token\":\"" + next + "\"}")
                .whole();
    }

    /** The name of the page after the one that a call asks for. */
    @FunctionalInterface
    private interface Token {
        String after(Relay call);
    }
}
