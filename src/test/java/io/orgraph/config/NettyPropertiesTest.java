package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class NettyPropertiesTest {
    private static final List<String> ALL =
            List.of("io.netty.iouring.pollAddMultishotEnabled", "io.netty.recycler.maxCapacityPerThread");

    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void are_set_where_nobody_has_set_them() {
        ALL.forEach(System::clearProperty);

        new NettyProperties().configure(ApplicationContext.builder());

        assertThat(ALL).extracting(System::getProperty).containsExactly("false", "0");
    }

    @Test
    void are_those_of_the_command_line_where_it_has_some() {
        ALL.forEach(property -> System.setProperty(property, "as given"));

        new NettyProperties().configure(ApplicationContext.builder());

        assertThat(ALL).extracting(System::getProperty).containsOnly("as given");
    }
}
