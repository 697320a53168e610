/** The simulated TransactionLink API: the roles, workspaces, memberships and users of one organization. */
@NullMarked
package io.orgraph.sandbox.transactionlink;

import org.jspecify.annotations.NullMarked;
