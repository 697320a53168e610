package io.orgraph.source.tours;

import io.micronaut.json.tree.JsonNode;
import io.orgraph.model.Permission;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the permissions of a role in each likely form, since the documentation says only "a permission map": {@code
 * {"users.read": true}}, {@code {"users": {"read": true}}}, {@code {"users": ["read"]}}, {@code ["users.read"]}, each
 * also under {@code permissions} or {@code data}.
 */
final class PermissionMap {
    private final SortedSet<String> granted = new TreeSet<>();
    private boolean isUnderstood;

    private PermissionMap() {}

    /** In the order of their keys; null where there is nothing, or nothing in a known form. */
    static @Nullable List<Permission> in(@Nullable JsonNode sent) {
        if (sent == null || !sent.isContainerNode()) {
            return null;
        }
        List<Permission> wrapped = sent.isObject() ? wrapped(sent) : null;
        return wrapped == null ? new PermissionMap().read(sent) : wrapped;
    }

    private static @Nullable List<Permission> wrapped(JsonNode sent) {
        List<Permission> permissions = in(sent.get("permissions"));
        return permissions == null ? in(sent.get("data")) : permissions;
    }

    private @Nullable List<Permission> read(JsonNode sent) {
        if (sent.isArray()) {
            sent.values().forEach(key -> statement(key, true));
        } else {
            sent.entries().forEach(entry -> entry(entry.getKey(), entry.getValue()));
        }
        boolean isKnown = isUnderstood || sent.size() == 0;
        return isKnown ? granted.stream().map(PermissionMap::permission).toList() : null;
    }

    private void statement(JsonNode key, boolean isGranted) {
        if (key.isString()) {
            statement(key.getStringValue(), isGranted);
        }
    }

    private void entry(String key, JsonNode value) {
        if (value.isBoolean()) {
            statement(key, value.getBooleanValue());
        } else if (value.isArray()) {
            isUnderstood |= value.size() == 0;
            value.values().forEach(action -> action(key, action));
        } else if (value.isObject()) {
            isUnderstood |= value.size() == 0;
            value.entries().forEach(action -> action(key, action.getKey(), action.getValue()));
        }
    }

    private void action(String resource, JsonNode action) {
        if (action.isString()) {
            action(resource, action.getStringValue(), JsonNode.createBooleanNode(true));
        }
    }

    private void action(String resource, String action, JsonNode isGranted) {
        if (isGranted.isBoolean() && action.indexOf('.') < 0) {
            statement(resource + '.' + action, isGranted.getBooleanValue());
        }
    }

    private void statement(String key, boolean isGranted) {
        int dot = key.lastIndexOf('.');
        if (dot <= 0 || dot == key.length() - 1) {
            return;
        }
        isUnderstood = true;
        if (isGranted) {
            granted.add(key);
        }
    }

    private static Permission permission(String key) {
        int dot = key.lastIndexOf('.');
        return new Permission(key, key.substring(dot + 1), key.substring(0, dot), null, null);
    }
}
