package io.orgraph.loading;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceMembership;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of an organization, for lists of members that do not name them. */
record People(Map<UserId, User> byId) {
    static final People NONE = new People(Map.of());

    static People of(List<User> users) {
        Map<UserId, User> byId = new HashMap<>();
        users.forEach(user -> byId.put(user.id(), user));
        return new People(byId);
    }

    /** Whether a query asks who people are. */
    static boolean needed(MemberQuery query) {
        return query.filter().search() != null
                || query.filter().emails() != null
                || !query.order().isEmpty();
    }

    @Nullable User of(WorkspaceMembership member) {
        User known = member.knownUser();
        return known == null ? byId.get(member.id().user()) : known;
    }

    static boolean matches(@Nullable User user, MemberQuery.Filter filter) {
        return (Texts.contains(nameOf(user), filter.search()) || Texts.contains(emailOf(user), filter.search()))
                && Texts.isAmong(emailOf(user), filter.emails());
    }

    static @Nullable String nameOf(@Nullable User user) {
        return user == null ? null : user.displayName();
    }

    static @Nullable String emailOf(@Nullable User user) {
        return user == null ? null : user.email();
    }
}
