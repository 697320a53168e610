package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An error, in the form of google.rpc.Status. */
@Serdeable
record ErrorJson(@Nullable Integer code, @Nullable String message) {}
