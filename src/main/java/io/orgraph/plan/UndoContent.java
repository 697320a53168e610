package io.orgraph.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of an undo token, compressed. */
final class UndoContent {
    private static final int VERSION = 1;
    private static final int MOST = 1000;

    private UndoContent() {}

    /** Empty where a text is too long. */
    static Optional<byte[]> write(Reversal reversal, Instant end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(VERSION);
            out.writeLong(end.getEpochSecond());
            out.writeUTF(reversal.kind().name());
            out.writeUTF(reversal.id());
            write(reversal.left(), out);
            write(reversal.restored(), out);
        } catch (UTFDataFormatException tooLong) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Throws IOException or IllegalArgumentException for anything that {@link #write} does not write. */
    static UndoTokens.Opened read(byte[] content, Instant now) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version");
            }
            boolean ended = now.getEpochSecond() >= in.readLong();
            Reversal.Kind kind = Reversal.Kind.valueOf(in.readUTF());
            return new UndoTokens.Opened(new Reversal(kind, in.readUTF(), readSnapshot(in), readSnapshot(in)), ended);
        }
    }

    private static void write(@Nullable Snapshot snapshot, DataOutputStream out) throws IOException {
        out.writeBoolean(snapshot != null);
        if (snapshot != null) {
            out.writeInt(snapshot.fields().size());
            for (Map.Entry<String, List<String>> field : snapshot.fields().entrySet()) {
                out.writeUTF(field.getKey());
                out.writeInt(field.getValue().size());
                for (String text : field.getValue()) {
                    out.writeUTF(text);
                }
            }
        }
    }

    private static @Nullable Snapshot readSnapshot(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        Map<String, List<String>> fields = new TreeMap<>();
        for (int left = count(in); left > 0; left--) {
            String field = in.readUTF();
            List<String> texts = new ArrayList<>();
            for (int more = count(in); more > 0; more--) {
                texts.add(in.readUTF());
            }
            fields.put(field, texts);
        }
        return new Snapshot(fields);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("too many");
        }
        return count;
    }
}
