package io.orgraph.bench.spring;

import io.orgraph.bench.spring.UpstreamApi.Membership;
import io.orgraph.bench.spring.UpstreamApi.Permission;
import io.orgraph.bench.spring.UpstreamApi.Role;
import io.orgraph.bench.spring.UpstreamApi.User;
import io.orgraph.bench.spring.UpstreamApi.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The fields that ask the upstream, each in one batch. */
@Controller
class Graph {
    private static final int AT_ONCE = 4_096;

    private final UpstreamApi upstream;

    Graph(UpstreamApi upstream) {
        this.upstream = upstream;
    }

    @QueryMapping
    Mono<List<Workspace>> workspaces() {
        return upstream.workspaces();
    }

    @BatchMapping
    Mono<Map<Workspace, List<Membership>>> memberships(List<Workspace> workspaces) {
        return each(Set.copyOf(workspaces), upstream::memberships);
    }

    @BatchMapping
    Mono<Map<Membership, User>> user(List<Membership> memberships) {
        Set<String> ids = memberships.stream().map(Membership::userId).collect(Collectors.toSet());
        return each(ids, upstream::user).map(users -> by(memberships, membership -> users.get(membership.userId())));
    }

    @BatchMapping
    Mono<Map<Role, List<Permission>>> permissions(List<Role> roles) {
        Set<String> workspaces = roles.stream().map(Role::workspaceId).collect(Collectors.toSet());
        return Flux.fromIterable(workspaces)
                .flatMap(upstream::roles, AT_ONCE)
                .flatMapIterable(Function.identity())
                .collectMap(Role::id, Role::permissions)
                .map(known -> by(roles, role -> known.get(role.id())));
    }

    private static <K, V> Map<K, V> by(List<K> keys, Function<K, V> value) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), value, (first, same) -> first));
    }

    private static <K, V> Mono<Map<K, V>> each(Set<K> keys, Function<K, Mono<V>> load) {
        return Flux.fromIterable(keys)
                .flatMap(key -> load.apply(key).map(value -> Map.entry(key, value)), AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
