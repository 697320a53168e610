package io.orgraph.http.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
 * One file that pages are made of, kept compressed. For clients that do not accept compression it is inflated once, and
 * released when memory is short. It is sent in pieces, as its client reads them.
 */
public final class StaticFile {
    private static final int PIECE = 1 << 16;

    private final MediaType type;
    private final byte[] gzipped;
    private final String tag;
    private SoftReference<byte[]> inflated = new SoftReference<>(null);

    public StaticFile(MediaType type, byte[] content) {
        this.type = type;
        this.gzipped = gzip(content);
        this.tag = "W/\"" + UUID.nameUUIDFromBytes(content) + '"';
    }

    /** The response with the content, compressed where the client accepts that. */
    public MutableHttpResponse<?> answerTo(HttpRequest<?> request) {
        QualityValues encodings = QualityValues.of(request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING));
        MutableHttpResponse<?> answer = encodings.qualityOf("gzip", "*") <= 0
                ? HttpResponse.ok(pieces(inflated()))
                : HttpResponse.ok(pieces(gzipped)).header(HttpHeaders.CONTENT_ENCODING, "gzip");
        return answer.contentType(type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("X-Content-Type-Options", "nosniff");
    }

    /** The same with its ETag, or 304 where the client has it already. */
    public MutableHttpResponse<?> answerUnlessKnown(HttpRequest<?> request) {
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(tag);
        MutableHttpResponse<?> answer = known ? HttpResponse.notModified() : answerTo(request);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** How much memory it takes while nobody asks for it uncompressed. */
    public int size() {
        return gzipped.length;
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
