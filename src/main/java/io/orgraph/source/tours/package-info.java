/**
 * Tours &amp; Events' REST API: its endpoints, how they are read, and who asks. Most of what it sends is in no document, so
 * each guess stands in one line, and only ids have to be there. Nothing of it is seen outside but the adapter.
 */
@NullMarked
package io.orgraph.source.tours;

import org.jspecify.annotations.NullMarked;
