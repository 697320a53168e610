package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The plan for people's details: each organization's directory looks for its own, side by side with the others. */
final class UsersPlan {
    private final ConcurrentMap<OrganizationId, UserDirectory> directories = new ConcurrentHashMap<>();
    private final Lists<OrganizationId, User> lists;
    private final Function<UserId, CompletableFuture<Answer<User>>> read;

    UsersPlan(Lists<OrganizationId, User> lists, Function<UserId, CompletableFuture<Answer<User>>> read) {
        this.lists = lists;
        this.read = read;
    }

    CompletableFuture<List<Answer<User>>> load(List<UserId> keys) {
        List<OrganizationId> organizations =
                keys.stream().map(UserId::organization).distinct().toList();
        return SideBySide.all(
                        organizations, organization -> directory(organization).find(keysOf(organization, keys)))
                .thenApply(done -> keys.stream()
                        .map(key -> directory(key.organization()).found(key))
                        .toList());
    }

    private static List<UserId> keysOf(OrganizationId organization, List<UserId> keys) {
        return keys.stream()
                .filter(key -> key.organization().equals(organization))
                .toList();
    }

    private UserDirectory directory(OrganizationId organization) {
        return directories.computeIfAbsent(organization, id -> new UserDirectory(id, lists, read));
    }
}
