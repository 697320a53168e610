package io.orgraph.http.playground;

import io.micronaut.http.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import reactor.core.publisher.Flux;

/**
 * One file of the playground, kept compressed. For clients that do not accept compression it is inflated once, and
 * released when memory is short. It is sent in pieces, as its client reads them.
 */
final class PlaygroundFile {
    private static final int PIECE = 1 << 16;

    private final MediaType type;
    private final byte[] gzipped;
    private final String tag;
    private SoftReference<byte[]> inflated = new SoftReference<>(null);

    PlaygroundFile(MediaType type, byte[] content) {
        this.type = type;
        this.gzipped = gzip(content);
        this.tag = "W/\"" + UUID.nameUUIDFromBytes(content) + '"';
    }

    MediaType type() {
        return type;
    }

    /** The content's ETag. */
    String tag() {
        return tag;
    }

    Flux<byte[]> gzipped() {
        return pieces(gzipped);
    }

    Flux<byte[]> content() {
        return pieces(inflated());
    }

    /** Inflated by one thread for all: a hundred concurrent requests would otherwise inflate it a hundred times. */
    private synchronized byte[] inflated() {
        byte[] there = inflated.get();
        if (there == null) {
            there = inflate();
            inflated = new SoftReference<>(there);
        }
        return there;
    }

    /**
     * Each piece is copied on demand: otherwise the whole file would be copied for each client that does not read it.
     */
    private static Flux<byte[]> pieces(byte[] whole) {
        return Flux.range(0, (whole.length + PIECE - 1) / PIECE)
                .map(piece -> Arrays.copyOfRange(whole, piece * PIECE, Math.min(whole.length, (piece + 1) * PIECE)));
    }

    private byte[] inflate() {
        try (GZIPInputStream inflating = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return inflating.readAllBytes();
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
