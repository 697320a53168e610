package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.session.KeyRing;
import io.orgraph.session.MemorySessionStore;
import io.orgraph.session.SessionCounters;
import io.orgraph.session.SessionLimits;
import io.orgraph.session.SessionStore;
import io.orgraph.session.Sessions;
import io.orgraph.upstream.CredentialRejections;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Creates the sessions from {@code orgraph.sessions.*}. */
@Factory
final class SessionFactory {
    private static final String KEYS = "orgraph.sessions.keys";

    @Context
    SessionLimits limits(Environment environment) {
        return limits(new Settings(environment));
    }

    @Context
    KeyRing keys(Environment environment) {
        return keys(new Settings(environment));
    }

    @Singleton
    SessionCounters counters() {
        return new SessionCounters();
    }

    @Singleton
    SessionStore store(SessionLimits limits, SessionCounters counters) {
        return new MemorySessionStore(limits, Clock.systemUTC(), counters);
    }

    @Singleton
    Sessions sessions(SessionStore store, KeyRing ring, SessionLimits limits, SessionCounters counters) {
        return new Sessions(store, ring, limits, Clock.systemUTC(), counters);
    }

    @Singleton
    CredentialRejections rejections(Sessions sessions) {
        return sessions::rejected;
    }

    static SessionLimits limits(Settings settings) {
        SessionLimits usual = SessionLimits.DEFAULT;
        return Settings.make(
                "orgraph.sessions.",
                Map.of("idle", "idle-timeout", "absolute", "lifetime", "most", "limit"),
                () -> new SessionLimits(
                        settings.duration("orgraph.sessions.idle-timeout", usual.idle()),
                        settings.duration("orgraph.sessions.lifetime", usual.absolute()),
                        settings.number("orgraph.sessions.limit", usual.most())));
    }

    /** Without the setting the key ends with the process, as the sessions in its memory do. */
    static KeyRing keys(Settings settings) {
        String text = settings.text(KEYS);
        if (text == null || text.isBlank()) {
            return KeyRing.random();
        }
        try {
            List<byte[]> keys = Arrays.stream(text.split(",", -1))
                    .map(key -> Base64.getDecoder().decode(key.strip()))
                    .toList();
            return new KeyRing(keys);
        } catch (IllegalArgumentException notKeys) {
            throw Settings.wrong(
                    KEYS,
                    "it is a list of keys, each the Base64 of 32 random bytes, such as openssl rand -base64 32 makes");
        }
    }
}
