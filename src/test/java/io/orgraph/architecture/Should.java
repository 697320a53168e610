package io.orgraph.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks at one thing at a time, and says of each that is not as it should be what is wrong with it. */
final class Should<T> extends ArchCondition<T> {
    private final Predicate<T> isFine;
    private final Function<T, String> complaint;

    Should(String sentence, Predicate<T> isFine, Function<T, String> complaint) {
        super(sentence);
        this.isFine = isFine;
        this.complaint = complaint;
    }

    @Override
    public void check(T item, ConditionEvents events) {
        events.add(new SimpleConditionEvent(item, isFine.test(item), complaint.apply(item)));
    }
}
