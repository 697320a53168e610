package io.orgraph.model;

/** A source as a node of the graph: its name, which is the deployment's own, is all of its id. */
public record SourceId(SourceName source) implements NodeId {

    @Override
    public String value() {
        return source.value();
    }
}
