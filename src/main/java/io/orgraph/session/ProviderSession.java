package io.orgraph.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sessions that a provider means: those begun in one session of its own, or all of a person. */
public final class ProviderSession {
    private final Set<String> tags;

    private ProviderSession(Set<String> tags) {
        this.tags = tags;
    }

    /**
     * Of one session at the provider.
     *
     * @param subject whose it is, if the provider says: sessions of that person that were begun without a sid are meant as
     *     well, since nobody can tell whether they are of this one
     */
    public static ProviderSession ofSid(String provider, String sid, @Nullable String subject) {
        String ofSid = tag(provider, "sid", sid);
        return new ProviderSession(
                subject == null ? Set.of(ofSid) : Set.of(ofSid, tag(provider, "sub without sid", subject)));
    }

    /** All of a person. */
    public static ProviderSession ofSubject(String provider, String subject) {
        return new ProviderSession(Set.of(tag(provider, "sub", subject)));
    }

    Set<String> tags() {
        return tags;
    }

    static Set<String> tagsOf(@Nullable Identity identity) {
        if (identity == null) {
            return Set.of();
        }
        String provider = identity.provider();
        String subject = identity.person().subject();
        String sid = identity.person().sid();
        return Set.of(
                tag(provider, "sub", subject),
                sid == null ? tag(provider, "sub without sid", subject) : tag(provider, "sid", sid));
    }

    /** A hash: what stands beside the encrypted part of a session names nobody. */
    private static String tag(String provider, String kind, String value) {
        return Hash.of(String.join("\n", provider, kind, value));
    }
}
