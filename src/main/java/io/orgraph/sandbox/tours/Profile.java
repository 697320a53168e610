package io.orgraph.sandbox.tours;

import org.jspecify.annotations.Nullable;

/**
 * The profile of an organization.
 *
 * @param name display name
 * @param slug null, and omitted, if none was chosen
 * @param logo URL of an image; null for none
 * @param timezone its IANA name
 */
record Profile(String name, @Nullable String slug, @Nullable String logo, String timezone) {}
