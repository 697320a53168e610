package io.orgraph.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is a comment above a declaration. Compiled classes have none, so this reads the sources. */
final class Javadoc {

    private Javadoc() {}

    static boolean isAbove(JavaClass type, Root root) {
        return isAbove("public ", file(root, type.getName()));
    }

    static boolean isAbove(JavaPackage named, Root root) {
        return isAbove("package ", file(root, named.getName() + ".package-info"));
    }

    /** Nothing that is above a declaration begins at the left margin with the declaration's own first word. */
    private static boolean isAbove(String declaration, Path file) {
        return Files.exists(file)
                && read(file)
                        .lines()
                        .takeWhile(line -> !line.startsWith(declaration))
                        .anyMatch(Javadoc::begins);
    }

    private static boolean begins(String line) {
        return line.startsWith("/**");
    }

    static Path file(Root root, String name) {
        return root.sources().resolve(name.replace('.', '/') + ".java");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
