package io.orgraph.upstream;

import io.micronaut.serde.config.DeserializationConfiguration;

/**
 * Configures how wire records are read: unknown fields are skipped, since sources add some, but a field that is not
 * nullable has to be there. By default the mapper would set it to null.
 */
final class StrictReading implements DeserializationConfiguration {
    @Override
    public boolean isIgnoreUnknown() {
        return true;
    }

    @Override
    public int getArraySizeThreshold() {
        return 100;
    }

    @Override
    public boolean isStrictNullable() {
        return true;
    }

    @Override
    public boolean isFailOnNullForPrimitives() {
        return true;
    }
}
