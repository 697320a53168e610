package io.orgraph.upstream;

import io.micronaut.serde.config.DeserializationConfiguration;

/**
 * How wire records are read: fields that nobody knows are skipped, since sources add some, but what a record does not
 * call nullable has to be there. Left to itself the mapper would put null in its place.
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
