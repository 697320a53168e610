/** What this server bears of its own clients: too many, too often, too slow, and its own end; over real connections. */
@NullMarked
package io.orgraph.edge;

import org.jspecify.annotations.NullMarked;
