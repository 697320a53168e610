package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do in an organization.
 *
 * @param known the permissions, in the order of their keys; null if the map has none of the known forms
 * @param map the map as the source sent it
 */
public record ViewerPermissions(@Nullable List<Permission> known, JsonValue map) {}
