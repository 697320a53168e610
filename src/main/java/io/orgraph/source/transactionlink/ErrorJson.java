package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The part of an error that may be shown: what TransactionLink's support finds it by. */
@Serdeable
record ErrorJson(@Nullable String fingerprint) {}
