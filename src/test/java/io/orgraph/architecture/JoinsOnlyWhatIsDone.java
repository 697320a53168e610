package io.orgraph.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * A method that takes the value out of a future has to ask {@code CompletableFuture.allOf} as well: that is how this code
 * knows that a future is done. The order of the two is not seen from here; to have both is what is asked for.
 */
final class JoinsOnlyWhatIsDone extends ArchCondition<JavaCodeUnit> {

    JoinsOnlyWhatIsDone() {
        super("join futures only behind allOf");
    }

    @Override
    public void check(JavaCodeUnit method, ConditionEvents events) {
        List<JavaAccess<?>> waits = method.getAccessesFromSelf().stream()
                .filter(access -> Calls.waits(access.getTarget()))
                .toList();
        boolean allDone = method.getAccessesFromSelf().stream().anyMatch(access -> Calls.isAllOf(access.getTarget()));
        waits.forEach(wait -> events.add(new SimpleConditionEvent(method, allDone, complaint(method, wait))));
    }

    private static String complaint(JavaCodeUnit method, JavaAccess<?> wait) {
        AccessTarget target = wait.getTarget();
        return method.getDescription() + " waits by " + target.getFullName() + " in " + wait.getSourceCodeLocation();
    }
}
