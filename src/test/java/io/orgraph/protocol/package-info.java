/** What the server promises of GraphQL over HTTP, asked of the whole application from outside. */
@NullMarked
package io.orgraph.protocol;

import org.jspecify.annotations.NullMarked;
