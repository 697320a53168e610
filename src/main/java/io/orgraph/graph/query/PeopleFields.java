package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.Fetchers;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Loaders;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of users and of their memberships. */
final class PeopleFields {
    private final SourceRegistry sources;

    PeopleFields(SourceRegistry sources) {
        this.sources = sources;
    }

    List<TypeFields<?>> all() {
        return List.of(user(), new MembershipFields(sources).fields(), organizationMembership());
    }

    private TypeFields<?> user() {
        return TypeFields.<Ref<UserId, User>>generic("User", Ref.class)
                .value("id", user -> GlobalIds.encode(user.id()))
                .value("source", user -> sources.get(user.id().source()))
                .value("sourceId", user -> user.id().value())
                .fetch("displayName", Fetchers.detail(Loaders.USER, User::displayName))
                .fetch("email", Fetchers.detail(Loaders.USER, User::email))
                .fetch("firstName", profile(User.Profile::firstName))
                .fetch("lastName", profile(User.Profile::lastName))
                .fetch("title", profile(User.Profile::title))
                .fetch("identityProviderId", Fetchers.detail(Loaders.USER, User::identityProviderId))
                .value("organization", user -> Ref.to(user.id().organization()))
                .fetch("phone", account(UserAccount::phone))
                .fetch("status", account(UserAccount::status))
                .fetch("rawStatus", account(UserAccount::rawStatus))
                .fetch("organizationMembership", PeopleFields::organizationMembershipOf)
                .fetch("pendingInvitations", UserInvitations::pending)
                .fetch("workspaceMemberships", (user, env) -> UserMemberships.page(user.id(), env));
    }

    private static TypeFields.Fetch<Ref<UserId, User>> profile(Function<User.Profile, @Nullable Object> get) {
        return Fetchers.detail(Loaders.USER, user -> get.apply(user.profile()));
    }

    private static TypeFields.Fetch<Ref<UserId, User>> account(Function<UserAccount, @Nullable Object> get) {
        return (user, env) -> Results.orUnsupported(Loaders.USER_ACCOUNT.in(env).load(user.id()), env, get);
    }

    private static Object organizationMembershipOf(Ref<UserId, User> user, DataFetchingEnvironment env) {
        return Results.orAbsent(Loaders.MEMBERSHIP_OF_USER.in(env).load(user.id()), env, membership -> membership);
    }

    private static TypeFields<?> organizationMembership() {
        return TypeFields.of("OrganizationMembership", OrganizationMembership.class)
                .value("id", membership -> GlobalIds.encode(membership.id()))
                .value("organization", membership -> Ref.to(membership.id().organization()))
                .value("user", membership -> new Ref<>(membership.user(), membership.knownUser()))
                .value("roles", OrganizationMembership::roles)
                .value("access", OrganizationMembership::access)
                .fetch("viewerCan", ViewerActions::of)
                .value("status", OrganizationMembership::status)
                .value("rawStatus", OrganizationMembership::rawStatus)
                .value("joinedAt", membership -> LazyInstant.instantOf(membership.joinedAt()));
    }
}
