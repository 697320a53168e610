/** The simulated Kognitos API, which only reads: two organizations with their users, roles, invitations, workspaces. */
@NullMarked
package io.orgraph.sandbox.kognitos;

import org.jspecify.annotations.NullMarked;
