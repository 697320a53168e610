package io.orgraph.sandbox.tours;

import org.jspecify.annotations.Nullable;

/**
 * What an organization tells of itself.
 *
 * @param name for people
 * @param slug null, and left out, for one that never chose any
 * @param logo the address of a picture; null for none
 * @param timezone its IANA name
 */
record Profile(String name, @Nullable String slug, @Nullable String logo, String timezone) {}
