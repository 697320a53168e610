package io.orgraph.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What packages and public types say of themselves. */
final class SelfDescriptionRules {

    private SelfDescriptionRules() {}

    static List<HouseRule> list() {
        return List.of(packagesAreNullMarked(), packagesSayWhatTheyAre(), publicTypesSayWhatTheyAre());
    }

    private static HouseRule packagesAreNullMarked() {
        return HouseRule.of(
                        "each package is @NullMarked",
                        root -> all(packages())
                                .should(new Should<>(
                                        "be @NullMarked",
                                        found -> found.isAnnotatedWith(NullMarked.class),
                                        found -> found.getName() + " is not @NullMarked")))
                .catches("planted.model is", "not @NullMarked")
                .catches("planted.common is", "not @NullMarked");
    }

    private static HouseRule packagesSayWhatTheyAre() {
        return HouseRule.of(
                        "each package says what it is",
                        root -> all(packages())
                                .should(new Should<>(
                                        "have Javadoc",
                                        found -> Javadoc.isAbove(found, root),
                                        found -> found.getName() + " does not say what it is")))
                .catches("planted.model ", "does not say what it is")
                .catches("planted.common ", "does not say what it is");
    }

    private static HouseRule publicTypesSayWhatTheyAre() {
        return HouseRule.of(
                        "each public type says what it is",
                        root -> classes()
                                .that()
                                .arePublic()
                                .and()
                                .areTopLevelClasses()
                                .should(haveJavadoc(root)))
                .catches("http.SaysNothing", "does not say what it is");
    }

    private static ArchCondition<JavaClass> haveJavadoc(Root root) {
        return new Should<>(
                "have Javadoc",
                type -> Javadoc.isAbove(type, root),
                type -> type.getName() + " does not say what it is in " + type.getSourceCodeLocation());
    }

    private static ClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
            }
        };
    }
}
