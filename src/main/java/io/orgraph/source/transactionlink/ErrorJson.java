package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The part of an error that may be shown: its reference for TransactionLink's support. */
@Serdeable
record ErrorJson(@Nullable String fingerprint) {}
