package io.orgraph.openid;

import io.orgraph.model.SourceName;
import io.orgraph.session.Identity;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do by the groups that the provider tells.
 *
 * @param claim of the ID token that has the groups; with dots, a member of an object in it
 * @param readers who may read; {@link #EVERYBODY} for each person that the provider signs in
 * @param writers who may read and change
 * @param sources who may use the deployment's credential, by source
 */
public record GroupMapping(
        String claim, Set<String> readers, Set<String> writers, Map<SourceName, Set<String>> sources) {
    /** In the place of a group. */
    public static final String EVERYBODY = "*";

    public GroupMapping {
        readers = Set.copyOf(readers);
        writers = Set.copyOf(writers);
        sources = Map.copyOf(sources);
    }

    /** Null for a person who may not even read. */
    Identity.@Nullable Rights rightsBy(Map<String, Object> claims) {
        Set<String> groups = groupsIn(claims);
        boolean writes = isOneOf(writers, groups);
        if (!writes && !isOneOf(readers, groups)) {
            return null;
        }
        return new Identity.Rights(
                writes,
                sources.entrySet().stream()
                        .filter(source -> isOneOf(source.getValue(), groups))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isOneOf(Set<String> mapped, Set<String> groups) {
        return mapped.contains(EVERYBODY) || mapped.stream().anyMatch(groups::contains);
    }

    /** A star that a provider sends is a group's name like any other, and nothing is mapped by it. */
    private Set<String> groupsIn(Map<String, Object> claims) {
        Object found = claims.containsKey(claim) ? claims.get(claim) : at(claims, List.of(claim.split("\\.", -1)));
        Set<String> groups = new HashSet<>();
        if (found instanceof String one) {
            groups.add(one);
        } else if (found instanceof Collection<?> many) {
            many.stream().filter(String.class::isInstance).forEach(one -> groups.add((String) one));
        }
        groups.remove(EVERYBODY);
        return groups;
    }

    private static @Nullable Object at(Map<?, ?> claims, List<String> path) {
        Object at = claims;
        for (String name : path) {
            at = at instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return at;
    }
}
