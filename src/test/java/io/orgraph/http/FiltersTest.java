package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@MicronautTest
class FiltersTest {
    @Inject
    private BeanContext beans;

    /** As soon as one has a pattern, the router looks for the filters of each request anew, and sorts them. */
    @Test
    void every_filter_is_for_every_path() {
        assertThat(beans.getBeanDefinitions(Qualifiers.byStereotype(ServerFilter.class)))
                .hasSizeGreaterThan(5)
                .allSatisfy(filter -> assertThat(patternsOf(filter))
                        .as(filter.getName())
                        .containsExactly(ServerFilter.MATCH_ALL_PATTERN));
    }

    private static String[] patternsOf(BeanDefinition<?> filter) {
        return filter.stringValues(ServerFilter.class);
    }
}
