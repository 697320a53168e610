package io.orgraph.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders members.
 *
 * @param order none for the source's own order
 */
public record MemberQuery(Filter filter, List<Sorting<OrderField>> order) implements ListQuery {
    public static final MemberQuery ALL = new MemberQuery(Filter.NONE, List.of());

    public MemberQuery {
        order = List.copyOf(order);
    }

    /** By what sources filter themselves, and by one field at most. */
    public MemberQuery(@Nullable String search, @Nullable String roleName, @Nullable Sorting<OrderField> order) {
        this(
                new Filter(search, new RoleFilter(null, roleName, null, null), null, null, null),
                order == null ? List.of() : List.of(order));
    }

    @Override
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.SEARCH, filter.search());
        add(parts, Part.ROLE_NAME, filter.role().name());
        add(parts, Part.ROLE_SCOPE, filter.role().scope());
        add(parts, Part.OTHER, filter.role().ids());
        add(parts, Part.OTHER, filter.role().permission());
        add(parts, Part.OTHER, filter.emails());
        add(parts, Part.OTHER, filter.statuses());
        add(parts, Part.OTHER, filter.access());
        if (!order.isEmpty()) {
            parts.add(Part.ORDER);
        }
        return parts;
    }

    private static void add(Set<Part> parts, Part part, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
        }
    }

    /** The same query with these parts only. */
    public MemberQuery only(Set<Part> wanted) {
        if (equals(ALL)) {
            return this;
        }
        boolean isOther = wanted.contains(Part.OTHER);
        RoleFilter role = new RoleFilter(
                isOther ? filter.role().ids() : null,
                wanted.contains(Part.ROLE_NAME) ? filter.role().name() : null,
                wanted.contains(Part.ROLE_SCOPE) ? filter.role().scope() : null,
                isOther ? filter.role().permission() : null);
        return new MemberQuery(
                new Filter(
                        wanted.contains(Part.SEARCH) ? filter.search() : null,
                        role,
                        isOther ? filter.emails() : null,
                        isOther ? filter.statuses() : null,
                        isOther ? filter.access() : null),
                wanted.contains(Part.ORDER) ? order : List.of());
    }

    /**
     * Which members; a null component has no effect.
     *
     * @param search part of the name or the e-mail address, ignoring case
     * @param emails any of these addresses, in lower case; matched ignoring case
     * @param statuses any of these
     * @param access any of these
     */
    public record Filter(
            @Nullable String search,
            RoleFilter role,
            @Nullable Set<String> emails,
            @Nullable Set<MembershipStatus> statuses,
            @Nullable Set<MembershipAccess> access) {
        public static final Filter NONE = new Filter(null, RoleFilter.NONE, null, null, null);

        public Filter {
            emails = emails == null ? null : Set.copyOf(emails);
            statuses = statuses == null ? null : Set.copyOf(statuses);
            access = access == null ? null : Set.copyOf(access);
        }
    }

    /**
     * Members who hold a role; a null component has no effect, and different roles may match different components.
     *
     * @param ids any of these
     * @param name its name, ignoring case
     */
    public record RoleFilter(
            @Nullable Set<RoleId> ids,
            @Nullable String name,
            @Nullable RoleScope scope,
            @Nullable PermissionQuery permission) {
        public static final RoleFilter NONE = new RoleFilter(null, null, null, null);

        public RoleFilter {
            ids = ids == null ? null : Set.copyOf(ids);
        }
    }

    /** The fields that members can be ordered by. */
    public enum OrderField {
        DISPLAY_NAME,
        EMAIL,
        CREATED_AT,
        UPDATED_AT
    }
}
