package io.orgraph.http;

import io.micronaut.http.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** One file of the playground, kept compressed. It is read piece by piece, as its client takes it. */
final class PlaygroundFile {
    private final MediaType type;
    private final byte[] gzipped;
    private final String tag;

    PlaygroundFile(MediaType type, byte[] content) {
        this.type = type;
        this.gzipped = gzip(content);
        this.tag = "W/\"" + UUID.nameUUIDFromBytes(content) + '"';
    }

    MediaType type() {
        return type;
    }

    /** What the header ETag calls this content. */
    String tag() {
        return tag;
    }

    InputStream gzipped() {
        return new ByteArrayInputStream(gzipped);
    }

    /** For clients that take it in no other way than as it is. */
    InputStream content() {
        try {
            return new GZIPInputStream(gzipped());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream deflating = new GZIPOutputStream(gzipped)) {
            deflating.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return gzipped.toByteArray();
    }
}
