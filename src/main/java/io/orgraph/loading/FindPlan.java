package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The plan for finding things by their ids: each list's directory looks for its own, side by side with the others. */
final class FindPlan<K extends NodeId, I, T> {
    private final ConcurrentMap<I, Directory<K, I, T>> directories = new ConcurrentHashMap<>();
    private final Register<K, I, T> register;

    FindPlan(Register<K, I, T> register) {
        this.register = register;
    }

    CompletableFuture<List<Answer<T>>> load(List<K> ids) {
        Map<I, List<K>> byList = new LinkedHashMap<>();
        ids.forEach(id -> byList.computeIfAbsent(register.listOf().apply(id), list -> new ArrayList<>())
                .add(id));
        return SideBySide.all(
                        List.copyOf(byList.entrySet()),
                        list -> directory(list.getKey()).find(list.getValue()))
                .thenApply(done -> ids.stream()
                        .map(id -> directory(register.listOf().apply(id)).found(id))
                        .toList());
    }

    private Directory<K, I, T> directory(I list) {
        return directories.computeIfAbsent(list, of -> new Directory<>(register, of));
    }
}
