/** The handlers of each connection behind the HTTP codec: slow clients, backlogs, pipelining, unreadable bytes. */
@NullMarked
package io.orgraph.http.connection;

import org.jspecify.annotations.NullMarked;
