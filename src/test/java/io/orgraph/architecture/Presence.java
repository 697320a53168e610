package io.orgraph.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the packages that the rules name are there: a rule about a package without a class cannot fail. */
final class Presence {
    private final Root root;
    private final Set<Part> toCome;

    Presence(Root root, Set<Part> toCome) {
        this.root = root;
        this.toCome = toCome;
    }

    /** Empty where each part has classes, but for those that are to come, which have none. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        parts().forEach(part -> {
            if (hasClasses(part) && toCome.contains(part)) {
                complaints.add(part + " has come: take it off the list of those that are to come");
            } else if (!hasClasses(part) && !toCome.contains(part)) {
                complaints.add(part + " has no class");
            }
        });
        return complaints;
    }

    private static Stream<Part> parts() {
        return Stream.concat(Part.ALL_BUT_CONFIG.stream(), Stream.of(Part.CONFIG));
    }

    private boolean hasClasses(Part part) {
        PackageMatcher matcher = PackageMatcher.of(root.of(part));
        return root.classes().stream().anyMatch(found -> isCode(found) && matcher.matches(found.getPackageName()));
    }

    private static boolean isCode(JavaClass found) {
        return !found.getSimpleName().equals("package-info");
    }
}
