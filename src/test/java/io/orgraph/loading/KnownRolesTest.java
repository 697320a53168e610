package io.orgraph.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.MemberQuery.RoleFilter;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Role;
import io.orgraph.model.RoleKind;
import io.orgraph.model.SourceName;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What members hold is looked up in lists of roles. */
class KnownRolesTest {
    private static final OrganizationId ORGANIZATION = new OrganizationId(new SourceName("tours"), "halden");

    @Test
    void a_list_of_roles_is_gone_through_for_a_query_and_not_for_each_member() {
        CountedRoles roles = new CountedRoles(200);
        KnownRoles known = new KnownRoles(roles, List.of());

        var isHeld = known.matching(new RoleFilter(Set.of(id("role-7")), null, null, null));
        long matched = IntStream.range(0, 2000)
                .filter(member -> isHeld.test(List.of(named("Role " + member % 200))))
                .count();

        assertThat(matched).isEqualTo(10);
        assertThat(roles.reads).isLessThan(10 * roles.size());
    }

    @Test
    void the_id_that_stands_for_a_name_finds_whoever_holds_the_role() {
        KnownRoles known = new KnownRoles(new CountedRoles(3), List.of());

        var isHeld = known.matching(new RoleFilter(Set.of(id("ROLE 2")), null, null, null));

        assertThat(isHeld.test(List.of(named("role 2")))).isTrue();
        assertThat(isHeld.test(List.of(named("role 1")))).isFalse();
    }

    private static AssignedRole named(String name) {
        return AssignedRole.named(id(name), name, RoleKind.UNKNOWN, null, null);
    }

    private static OrganizationRoleId id(String value) {
        return new OrganizationRoleId(ORGANIZATION, value);
    }

    /** Roles that count how often they are read. */
    private static final class CountedRoles extends AbstractList<Role> {
        private final int size;
        private int reads;

        CountedRoles(int size) {
            this.size = size;
        }

        @Override
        public Role get(int index) {
            reads++;
            return new OrganizationRole(id("role-" + index), "Role " + index, null, RoleKind.CUSTOM, null, null, null);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
