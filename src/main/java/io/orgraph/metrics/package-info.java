/**
 * The server's metrics, as Micrometer's meters. Their names and tags are a promise to dashboards: a tag's values are
 * few and known beforehand, and none is a caller's, an id, or free text.
 */
@NullMarked
package io.orgraph.metrics;

import org.jspecify.annotations.NullMarked;
