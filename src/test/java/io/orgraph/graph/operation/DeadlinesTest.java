package io.orgraph.graph.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.budget.OperationBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final List<OperationBudget> given = new ArrayList<>();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void an_operation_that_is_answered_leaves_nothing_planned() {
        timer.setRemoveOnCancelPolicy(true);
        CompletableFuture<String> engine = new CompletableFuture<>();
        CompletableFuture<String> answer = run(Duration.ofSeconds(10), engine);

        engine.complete("answer");

        assertThat(answer.join()).isEqualTo("answer");
        assertThat(given.get(0).isOver()).isTrue();
        assertThat(timer.getQueue()).isEmpty();
    }

    @Test
    void an_engine_that_hangs_is_ended_soon_after_its_calls() {
        CompletableFuture<String> answer = run(Duration.ofMillis(20), new CompletableFuture<>());

        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(TimeoutException.class);
        assertThat(given.get(0).isOver()).isTrue();
    }

    @Test
    void what_is_put_together_at_the_deadline_is_the_answer() {
        CompletableFuture<String> engine = new CompletableFuture<>();
        CompletableFuture<String> answer = run(Duration.ofMillis(20), engine);
        given.get(0).waits(() -> engine.complete("what there is"));

        assertThat(answer.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("what there is");
    }

    @Test
    void whoever_no_longer_waits_ends_it() {
        CompletableFuture<String> answer = run(Duration.ofSeconds(10), new CompletableFuture<>());

        answer.cancel(false);

        assertThat(given.get(0).isOver()).isTrue();
    }

    private Future<?> after(Duration time, Runnable task) {
        return timer.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<String> run(Duration time, CompletableFuture<String> engine) {
        return new Deadlines(new ExecutionLimits(time, 10, 20), this::after).run("r-1", budget -> {
            given.add(budget);
            return engine;
        });
    }
}
