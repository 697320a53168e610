package io.orgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoleNameTest {
    private static final OrganizationId ORGANIZATION = new OrganizationId(new SourceName("tours"), "o1");

    @Property
    void every_text_has_a_key_and_an_id_with_the_same_key(@ForAll String name) {
        OrganizationRoleId id = new OrganizationRoleId(ORGANIZATION, RoleName.asId(name));

        assertThat(RoleName.of(id.value())).isEqualTo(RoleName.of(name));
        assertThat(RoleName.of(name.toLowerCase(Locale.ROOT))).isEqualTo(RoleName.of(name));
    }

    @Test
    void a_name_that_an_id_can_hold_stands_in_it() {
        assertThat(RoleName.asId("Super Admin")).isEqualTo("Super Admin");
        assertThat(RoleName.of("Super Admin")).isEqualTo(RoleName.of("SUPER ADMIN"));
    }

    @Test
    void names_that_look_alike_are_not_the_same() {
        assertThat(RoleName.of("Dev\u200d")).isNotEqualTo(RoleName.of("Dev"));
        assertThat(RoleName.of("\ud83d")).isNotEqualTo(RoleName.of("\ud83e"));
        assertThat(RoleName.of("..")).isNotEqualTo(RoleName.of("."));
    }
}
