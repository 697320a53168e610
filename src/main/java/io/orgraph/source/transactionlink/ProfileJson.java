package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The part of a user that holds the name. Its keys are those of the enrollment body: no document shows them here. */
@Serdeable
record ProfileJson(@Nullable String firstName, @Nullable String lastName) {}
