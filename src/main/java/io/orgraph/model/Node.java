package io.orgraph.model;

/** What has a global id, and so a type that the id tells. */
public interface Node {

    NodeId id();
}
