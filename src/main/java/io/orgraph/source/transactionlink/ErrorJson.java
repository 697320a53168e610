package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error: its reference for TransactionLink's support, and what was wrong. */
@Serdeable
record ErrorJson(@Nullable String fingerprint, @Nullable List<@Nullable Fault> errors) {

    /** One thing that was wrong. */
    @Serdeable
    record Fault(@Nullable String code, @Nullable String message) {}
}
