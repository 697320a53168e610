package io.orgraph.model;

import java.util.Collection;
import java.util.Optional;

/** What has a global id, and so a type that the id tells. */
public interface Node {

    NodeId id();

    /** The node of that id, where it is among these. */
    static <T extends Node> Optional<T> find(Collection<T> all, NodeId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
