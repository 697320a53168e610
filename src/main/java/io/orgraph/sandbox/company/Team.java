package io.orgraph.sandbox.company;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some people and the work they share; an API with workspaces shows it as one.
 *
 * @param number counts from 0
 * @param name unique
 * @param description null for those that nobody described
 * @param members in the order they joined, each once
 * @param formed in whole seconds
 */
public record Team(int number, String name, @Nullable String description, List<Person> members, Instant formed) {

    /** Keeps a copy of the members. */
    public Team {
        members = List.copyOf(members);
    }
}
