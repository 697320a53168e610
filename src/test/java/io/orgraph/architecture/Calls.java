package io.orgraph.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.source.SourceAccess;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Calls that a rule speaks of, whether they are written as a call or as a method reference. */
final class Calls {
    static final DescribedPredicate<JavaAccess<?>> CASE_WITHOUT_LOCALE = target(describe(
            "String.toLowerCase() or String.toUpperCase()",
            target -> isOf(target, String.class, "toLowerCase", "toUpperCase") && takes(target, 0)));

    static final DescribedPredicate<JavaAccess<?>> SLEEP = target(describe(
            "sleep()", target -> isOf(target, Thread.class, "sleep") || isOf(target, TimeUnit.class, "sleep")));

    static final DescribedPredicate<JavaAccess<?>> ASYNC_WITHOUT_EXECUTOR = target(describe(
            "an ...Async() of a CompletionStage that is given no Executor",
            target -> target.getOwner().isAssignableTo(CompletionStage.class)
                    && target.getName().endsWith("Async")
                    && !takesExecutor(target)));

    static final DescribedPredicate<JavaAccess<?>> ARGUMENTS_OF_THE_ENGINE = target(describe(
            "the engine's map of arguments, or getOrDefault of any map",
            target -> isOf(
                            target,
                            DataFetchingEnvironment.class,
                            "getArgument",
                            "getArgumentOrDefault",
                            "getArguments",
                            "containsArgument")
                    || isOf(target, Map.class, "getOrDefault")));

    static final DescribedPredicate<JavaAccess<?>> ALL_OF =
            target(describe("CompletableFuture.allOf()", Calls::isAllOf));

    static final DescribedPredicate<JavaAccess<?>> PORTS = target(
            describe("a port, through SourceAccess", target -> isOf(target, SourceAccess.class, "ask", "askPublicly")));

    private Calls() {}

    /** {@code get} and {@code join} of any future: where it is not done, the thread stands still. */
    static boolean waits(AccessTarget target) {
        return isOf(target, Future.class, "get", "join");
    }

    static boolean isAllOf(AccessTarget target) {
        return isOf(target, CompletableFuture.class, "allOf");
    }

    private static boolean isOf(AccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isAssignableTo(owner) && Set.of(names).contains(target.getName());
    }

    private static boolean takes(AccessTarget target, int parameters) {
        return target instanceof CodeUnitAccessTarget code
                && code.getRawParameterTypes().size() == parameters;
    }

    private static boolean takesExecutor(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget code
                && code.getRawParameterTypes().stream().anyMatch(Calls::isExecutor);
    }

    private static boolean isExecutor(JavaClass type) {
        return type.isAssignableTo(Executor.class);
    }
}
