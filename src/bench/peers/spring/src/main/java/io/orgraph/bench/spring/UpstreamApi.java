package io.orgraph.bench.spring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The REST API of the upstream. */
@Component
class UpstreamApi {
    record Workspace(String id, String name) {}

    record Membership(String workspaceId, String userId, Role role) {}

    record Role(String id, String name, String workspaceId, List<Permission> permissions) {}

    record Permission(String id, String resourceType, String relation) {}

    record User(@JsonProperty("display_name") String displayName, String email) {}

    private final WebClient client;

    UpstreamApi(WebClient.Builder builder) {
        ConnectionProvider connections = ConnectionProvider.builder("upstream")
                .maxConnections(256)
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(Duration.ofSeconds(60))
                .build();
        this.client = builder.baseUrl(System.getProperty("peer.upstream"))
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
                .build();
    }

    Mono<List<Workspace>> workspaces() {
        return list(new ParameterizedTypeReference<>() {}, "/organizations/workspaces");
    }

    Mono<List<Membership>> memberships(Workspace workspace) {
        return list(new ParameterizedTypeReference<>() {}, "/workspaces/{workspace}/memberships", workspace.id());
    }

    Mono<List<Role>> roles(String workspace) {
        return list(new ParameterizedTypeReference<>() {}, "/organizations/workspaces/{workspace}/roles", workspace);
    }

    Mono<User> user(String id) {
        return client.get()
                .uri("/api/v1/organizations/acme/users/{user}", id)
                .retrieve()
                .bodyToMono(User.class);
    }

    private <T> Mono<List<T>> list(ParameterizedTypeReference<List<T>> type, String path, Object... parts) {
        return client.get().uri(path, parts).retrieve().bodyToMono(type);
    }
}
