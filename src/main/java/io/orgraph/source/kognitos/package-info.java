/** Kognitos' REST API: its endpoints, wire records and their mapping. Nothing of it is seen outside but the adapter. */
@NullMarked
package io.orgraph.source.kognitos;

import org.jspecify.annotations.NullMarked;
