/** TransactionLink's REST API: its endpoints, wire records and their mapping. Nothing of it is seen outside but the adapter. */
@NullMarked
package io.orgraph.source.transactionlink;

import org.jspecify.annotations.NullMarked;
