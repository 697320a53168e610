package io.orgraph.sandbox.kognitos;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filters of each list. */
final class Filters {
    private Filters() {}

    /** By role, by the scope of a role, and by a part of the name or the address. */
    static Predicate<UserRow> ofUsers(String filter) {
        return all(filter, Filters::ofUsers);
    }

    /** By a title, or a part of it in any case. */
    static Predicate<Workspace> ofWorkspaces(String filter) {
        return all(filter, condition -> {
            if (condition.is("title", ':')) {
                return workspace -> contains(workspace.title(), condition.value());
            }
            return Filters.<Workspace>ofTitle(condition, Workspace::title);
        });
    }

    /** By title only, as the lists of the caller's own organizations and workspaces support it. */
    static <T> Predicate<T> ofTitles(String filter, Function<T, String> titleOf) {
        return all(filter, condition -> ofTitle(condition, titleOf));
    }

    private static Predicate<UserRow> ofUsers(Condition condition) {
        if (condition.is("role", '=')) {
            return row -> row.grants().stream().anyMatch(grant -> grant.isCalled(condition.value()));
        }
        if (condition.is("role_scope", '=')) {
            return ofScope(condition.value());
        }
        if (condition.is("search", ':')) {
            return row -> contains(row.user().displayName(), condition.value())
                    || contains(row.user().email(), condition.value());
        }
        throw condition.unsupported();
    }

    private static Predicate<UserRow> ofScope(String name) {
        var scope = RoleScope.named(name);
        if (scope == null) {
            throw Refused.invalidArgument("filter", "role_scope is organization or workspace");
        }
        return row -> row.grants().stream().anyMatch(grant -> grant.scope() == scope);
    }

    private static <T> Predicate<T> ofTitle(Condition condition, Function<T, String> titleOf) {
        if (!condition.is("title", '=')) {
            throw condition.unsupported();
        }
        return thing -> titleOf.apply(thing).equals(condition.value());
    }

    private static <T> Predicate<T> all(String filter, Function<Condition, Predicate<T>> meaning) {
        return FilterReader.read(filter).stream().map(meaning).reduce(everything -> true, Predicate::and);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
