package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The part of a user that holds the name, as it is sent either way. Its keys are those of the enrollment body: no document
 * shows them here. What is null is left out.
 */
@Serdeable
record ProfileJson(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title) {}
