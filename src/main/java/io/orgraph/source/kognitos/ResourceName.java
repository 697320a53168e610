package io.orgraph.source.kognitos;

import io.orgraph.model.PathId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource name: collections and ids in turn, as in {@code organizations/o1/users/u1}. */
record ResourceName(List<String> parts) {
    private static final String WORKSPACES = "workspaces";

    /** Throws IllegalArgumentException for a name of another form. */
    ResourceName {
        parts = List.copyOf(parts);
        if (parts.size() % 2 != 0 || parts.contains("")) {
            throw new IllegalArgumentException("A resource is called collection/id, once or several times");
        }
    }

    static ResourceName of(@Nullable String sent) {
        return new ResourceName(List.of(Wire.required(sent, "name").split("/", -1)));
    }

    /**
     * Checks that a response is about the requested resource. A missing name passes; another name throws
     * IllegalArgumentException.
     */
    static void check(@Nullable String sent, PathId asked) {
        if (Wire.text(sent) != null && !of(sent).id().equals(asked.value())) {
            throw new IllegalArgumentException("An answer is about something else than was asked");
        }
    }

    /** The id of the resource itself. */
    String id() {
        return parts.get(parts.size() - 1);
    }

    /** The id of the outermost resource. */
    String organization() {
        return parts.get(1);
    }

    /** The id of the workspace that the resource is in; null where it is not in one. */
    @Nullable String workspace() {
        return parts.size() > 4 && parts.get(2).equals(WORKSPACES) ? parts.get(3) : null;
    }
}
