package io.orgraph.upstream;

import io.orgraph.model.DotSegments;

/** The rule that an id has to satisfy to become one segment of a path. */
final class PathSegment {
    private PathSegment() {}

    /**
     * Appends the id as exactly one segment. Throws IllegalArgumentException, without the id, where it is empty, leads
     * to another path, or is not well-formed Unicode.
     *
     * <p>The harm: {@code DELETE /workspaces/{workspace}/memberships/{user}} removes a membership. With {@code ..} for
     * the user it is {@code DELETE /workspaces/w/}, which removes the workspace. Encoding is no help: dots are never
     * encoded, and {@code %2e%2e} or {@code a%2F..%2F..} are dot segments again behind a proxy that decodes before it
     * routes. No real id looks like that, so all these spellings are refused.
     */
    static void append(StringBuilder path, String id) {
        if (id.isEmpty() || DotSegments.areIn(id)) {
            throw new IllegalArgumentException("An id in a path is not empty and has no dot segments");
        }
        if (hasLoneSurrogate(id)) {
            throw new IllegalArgumentException("An id in a path has no lone surrogates");
        }
        PercentEncoding.append(path, id);
    }

    private static boolean hasLoneSurrogate(String id) {
        for (int index = 0; index < id.length(); index++) {
            char character = id.charAt(index);
            if (Character.isSurrogate(character)) {
                int whole = id.codePointAt(index);
                if (!Character.isSupplementaryCodePoint(whole)) {
                    return true;
                }
                index++;
            }
        }
        return false;
    }
}
