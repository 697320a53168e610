/** The simulated TransactionLink API: the roles, workspaces, memberships, users and enrollments of one organization. */
@NullMarked
package io.orgraph.sandbox.transactionlink;

import org.jspecify.annotations.NullMarked;
