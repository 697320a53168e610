package io.orgraph.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The texts that the matrix is made of. */
final class Resource {
    private Resource() {}

    /** Of that name in the folder {@code faults}. */
    static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/faults/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
