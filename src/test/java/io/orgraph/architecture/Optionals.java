package io.orgraph.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** An Optional answers a question. What a thing lacks, or is not given, is {@code @Nullable}. */
final class Optionals {
    private static final Set<Class<?>> KINDS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    static final DescribedPredicate<JavaClass> ANY =
            describe("an Optional", type -> KINDS.stream().anyMatch(type::isEquivalentTo));

    static final ArchCondition<JavaCodeUnit> NOT_TAKEN = new Should<>(
            "not take an Optional",
            method -> method.getRawParameterTypes().stream().noneMatch(ANY),
            method -> method.getDescription() + " takes an Optional in " + method.getSourceCodeLocation());

    private Optionals() {}
}
