/**
 * Kognitos' REST API: its endpoints, wire records and their mapping. Only the adapter and its settings are visible
 * outside.
 */
@NullMarked
package io.orgraph.source.kognitos;

import org.jspecify.annotations.NullMarked;
