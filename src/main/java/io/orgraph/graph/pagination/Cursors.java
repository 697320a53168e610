package io.orgraph.graph.pagination;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.SentText;
import io.orgraph.loading.Position;
import io.orgraph.model.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * Cursors: base64url of a version, a hash of the list and its arguments, and the position after an item. A cursor that
 * is used for another list or with other arguments is refused, since its position would be meaningless there.
 */
final class Cursors {
    /** The cursor of an item that was just added. It cannot be used as {@code after}. */
    static final String OF_ADDED = "added";

    private static final String VERSION = "1";
    private static final int LONGEST = 4096;

    private Cursors() {}

    static String encode(Position position, String list) {
        String token = position.piece().token();
        String text = VERSION
                + ' '
                + hash(list)
                + ' '
                + position.piece().size()
                + ' '
                + position.offset()
                + (token == null ? "" : ' ' + token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer<Position> decode(String cursor, String list) {
        if (cursor.equals(OF_ADDED)) {
            return Answer.failed(
                    new Failure.BadInput("'after' is the cursor of an item that was just added, and its position"
                            + " in the list is unknown: use the 'endCursor' of a page"));
        }
        if (cursor.length() > LONGEST) {
            return refused();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", 5);
            if (parts.length < 4 || !parts[0].equals(VERSION) || !parts[1].equals(hash(list))) {
                return refused();
            }
            PageRequest piece = new PageRequest(parts.length == 5 ? parts[4] : null, Integer.parseInt(parts[2]));
            Position position = new Position(piece, Integer.parseInt(parts[3]));
            return encode(position, list).equals(cursor) && SentText.problemWith(text, false) == null
                    ? Answer.of(position)
                    : refused();
        } catch (IllegalArgumentException notOurs) {
            return refused();
        }
    }

    private static String hash(String list) {
        CRC32C crc = new CRC32C();
        crc.update(list.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static Answer<Position> refused() {
        return Answer.failed(new Failure.BadInput("'after' is not a cursor of this list with these arguments: start"
                + " without 'after', and keep the other arguments between pages"));
    }
}
