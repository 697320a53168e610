/** Tests of the server's connections. */
@NullMarked
package io.orgraph.http.connection;

import org.jspecify.annotations.NullMarked;
