package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.source.Adapter;
import io.orgraph.source.ListPort;
import io.orgraph.source.Port;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No adapter and no port is forgotten. Both are found in the code: none of this is a list to keep. */
class CoverageTest {
    private static final List<Class<?>> SOURCES = ClassesBelow.packageOf(Port.class);
    private static final Pattern READS = Pattern.compile("(Reads|Lists|Counts|Previews)[A-Z].*");
    private static final Pattern CHANGES =
            Pattern.compile("(Sets|Removes|Creates|Updates|Deletes|Accepts|Resends|Resets|Revokes)[A-Z].*");

    @Test
    void every_port_begins_with_a_verb_that_reads_or_one_that_changes() {
        Set<Class<?>> ports = ports();

        assertThat(ports).hasSizeGreaterThan(15);
        assertThat(ports)
                .allMatch(port -> READS.matcher(port.getSimpleName()).matches()
                        || CHANGES.matcher(port.getSimpleName()).matches());
    }

    @Test
    void every_port_has_its_contract() {
        Set<Class<?>> ports = ports();

        assertThat(Contracts.ports()).hasSameSizeAs(ports).allMatch(ports::contains);
    }

    @Test
    void every_adapter_is_under_test() {
        List<Class<?>> adapters = adapters();

        assertThat(adapters)
                .isNotEmpty()
                .allMatch(adapter -> AdaptersUnderTest.ALL.stream().anyMatch(setup -> setup.type() == adapter));
    }

    @Test
    void every_port_that_an_adapter_implements_is_asked_by_a_contract() {
        for (Class<?> adapter : adapters()) {
            assertThat(ports())
                    .filteredOn(port -> port.isAssignableFrom(adapter))
                    .isNotEmpty()
                    .allMatch(port -> isAsked(port, adapter));
        }
    }

    @Test
    void every_adapter_has_a_folder_of_recorded_answers_that_is_called_as_its_package() {
        Set<String> folders =
                AdaptersUnderTest.ALL.stream().map(AdapterUnderTest::folder).collect(Collectors.toSet());

        assertThat(folders).hasSameSizeAs(adapters());
        assertThat(AdaptersUnderTest.ALL)
                .allMatch(setup -> setup.type().getPackageName().endsWith('.' + setup.folder()));
    }

    private static boolean isAsked(Class<?> port, Class<?> adapter) {
        return Contracts.ports().stream()
                .filter(contract -> contract == port)
                .anyMatch(contract -> AdaptersUnderTest.ALL.stream()
                        .filter(setup -> setup.type() == adapter)
                        .anyMatch(setup -> setup.isAskedThrough(contract)));
    }

    /** An adapter's own interface gathers ports, and is none: no capability is asked for by it. */
    private static Set<Class<?>> ports() {
        return SOURCES.stream()
                .filter(type -> type.getPackage() == Port.class.getPackage())
                .filter(type -> type.isInterface() && Port.class.isAssignableFrom(type))
                .filter(type -> type != Port.class && type != ListPort.class)
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> adapters() {
        return SOURCES.stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()) && Adapter.class.isAssignableFrom(type))
                .toList();
    }
}
