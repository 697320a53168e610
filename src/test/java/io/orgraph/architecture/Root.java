package io.orgraph.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.orgraph.Application;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Where a rule looks: the same rules hold for the code that is shipped and for the planted violations.
 *
 * @param name the package that the parts are under
 * @param sources the folder in which the sources of that package are found
 */
record Root(String name, Path sources, JavaClasses classes) {
    private static final String PLANTS = "io.orgraph.architecture.planted";

    /** What is shipped: all that was compiled to where the entry point was, and so no test. */
    static Root production() {
        JavaClasses classes = written()
                .importUrl(
                        Application.class.getProtectionDomain().getCodeSource().getLocation());
        return new Root("io.orgraph", Path.of("src/main/java"), classes);
    }

    static Root planted() {
        return new Root(PLANTS, Path.of("src/test/java"), written().importPackages(PLANTS));
    }

    String of(Part part) {
        return name + "." + part.name();
    }

    String[] of(Collection<Part> parts) {
        return parts.stream().map(this::of).toArray(String[]::new);
    }

    /** This package and everything under it. */
    String tree() {
        return name + "..";
    }

    /** Without what annotation processors write, such as {@code $RoleJson$Introspection}. */
    private static ClassFileImporter written() {
        return new ClassFileImporter().withImportOption(location -> !location.contains("/$"));
    }
}
