package io.orgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each port that lists is a SourceList, whichever ports there are. */
class SourceListTest {

    @Test
    void every_port_that_lists_is_one_list_and_every_list_a_port() {
        List<String> ports = new ClassFileImporter()
                .importPackages("io.orgraph.source").stream()
                        .filter(type -> type.isInterface() && type.isAssignableTo(ListPort.class))
                        .filter(type -> !type.isEquivalentTo(ListPort.class))
                        .filter(type -> type.getPackageName().equals("io.orgraph.source") && type.isTopLevelClass())
                        .map(JavaClass::getName)
                        .toList();

        List<String> lists = Arrays.stream(SourceList.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == SourceList.class)
                .map(field -> read(field).port().getName())
                .toList();

        assertThat(lists).isNotEmpty().containsExactlyInAnyOrderElementsOf(ports);
    }

    private static SourceList<?> read(Field field) {
        try {
            return (SourceList<?>) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
