package io.orgraph.graph.schema;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.NodeId;
import io.orgraph.source.SourceRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The graph's opaque ids: base64url of a version, the type, the source's name and the native parts, parted by a control
 * character that no part may hold. Decoding is strict: there is one text for each id, and nothing else is taken.
 */
public final class GlobalIds {
    static final char PART = '\u001f';
    static final String VERSION = "1";
    private static final int LONGEST = 2048;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SourceRegistry sources;

    public GlobalIds(SourceRegistry sources) {
        this.sources = sources;
    }

    public static String encode(NodeId id) {
        byte[] bytes = NodeType.of(id).write(id).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes);
    }

    /** The id of a node of any type, or {@link Failure.BadInput}. */
    public Answer<NodeId> decode(String text) {
        if (text.isEmpty()) {
            return Answer.failed(new Failure.BadInput("The id is empty: pass one that this graph returned"));
        }
        if (text.length() > LONGEST) {
            return malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            NodeId id = read(Arrays.asList(decoded.split(String.valueOf(PART), -1)));
            return encode(id).equals(text) ? known(id) : malformed();
        } catch (IllegalArgumentException | CharacterCodingException | IndexOutOfBoundsException notOurs) {
            return malformed();
        }
    }

    /** The id of a node of one type, or {@link Failure.BadInput}. */
    public <T extends NodeId> Answer<T> decode(String text, Class<T> type) {
        return decode(text)
                .flatMap(id -> type.isInstance(id)
                        ? Answer.of(type.cast(id))
                        : Answer.failed(
                                new Failure.BadInput("The id has another type: pass the id of " + named(type))));
    }

    /** Its words with the article before them, such as "an organization role". */
    static String named(Class<? extends NodeId> type) {
        String words = type.getSimpleName()
                .replaceFirst("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return (words.matches("[aeio].*") ? "an " : "a ") + words;
    }

    private static NodeId read(List<String> parts) {
        if (!parts.get(0).equals(VERSION)) {
            throw new IllegalArgumentException("another version");
        }
        NodeType<?> type = NodeType.byCode(parts.get(1));
        if (type == null) {
            throw new IllegalArgumentException("another type");
        }
        return type.read(parts);
    }

    private Answer<NodeId> known(NodeId id) {
        return sources.find(id.source()) == null
                ? Answer.failed(new Failure.BadInput("The id belongs to a source that is not configured"))
                : Answer.of(id);
    }

    private static <T> Answer<T> malformed() {
        return Answer.failed(new Failure.BadInput("Not an id of this graph: pass one that it returned"));
    }
}
