package io.orgraph.graph;

import io.orgraph.loading.Loaders;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.SourceRegistry;
import java.util.List;

/** The fields of users and of their memberships. */
final class PeopleFields {
    private final SourceRegistry sources;

    PeopleFields(SourceRegistry sources) {
        this.sources = sources;
    }

    List<TypeFields<?>> all() {
        return List.of(user(), workspaceMembership());
    }

    private TypeFields<?> user() {
        return TypeFields.<Ref<UserId, User>>generic("User", Ref.class)
                .value("id", user -> GlobalIds.encode(user.id()))
                .value("source", user -> sources.get(user.id().source()))
                .value("sourceId", user -> user.id().value())
                .fetch("displayName", (user, env) -> Details.of(user, Loaders.USER, env, User::displayName))
                .fetch("email", (user, env) -> Details.of(user, Loaders.USER, env, User::email));
    }

    private static TypeFields<?> workspaceMembership() {
        return TypeFields.of("WorkspaceMembership", WorkspaceMembership.class)
                .value("id", membership -> GlobalIds.encode(membership.id()))
                .value("workspace", membership -> Ref.to(membership.id().workspace()))
                .value("user", membership -> Ref.to(membership.id().user()))
                .value("roles", WorkspaceMembership::roles)
                .value("access", WorkspaceMembership::access);
    }
}
