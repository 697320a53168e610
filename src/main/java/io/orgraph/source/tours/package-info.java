/**
 * Tours &amp; Events' REST API: its endpoints, how responses are read, and how callers authenticate. Most of what it
 * sends is undocumented, so each assumption stands in one line, and only ids are required. Only the adapter is visible
 * outside.
 */
@NullMarked
package io.orgraph.source.tours;

import org.jspecify.annotations.NullMarked;
