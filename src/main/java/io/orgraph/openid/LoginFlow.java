package io.orgraph.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.orgraph.session.KeyRing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in on its way, as the browser that began it keeps it, encrypted: nobody else can end it.
 *
 * @param provider by its name in the settings
 * @param verifier of the code (PKCE)
 * @param place where it was begun, and nowhere else is it ended
 * @param former the key of the session that the browser had until then; empty without one
 * @param expires when it is too old to be ended
 */
public record LoginFlow(
        String provider, String state, String nonce, String verifier, Place place, String former, Instant expires) {
    /** How long a person may take to sign in at the provider. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String PURPOSE = "login";
    private static final int FIELDS = 9;

    public static LoginFlow begin(String provider, Place place, String former, Instant now) {
        return new LoginFlow(
                provider,
                new State(32).getValue(),
                new Nonce(32).getValue(),
                new CodeVerifier().getValue(),
                place,
                former,
                now.plus(LONGEST));
    }

    public String sealed(KeyRing ring) {
        return ring.seal(
                PURPOSE,
                String.join(
                        "\n",
                        provider,
                        state,
                        nonce,
                        verifier,
                        place.frontEnd(),
                        place.redirect().toString(),
                        place.returnTo(),
                        former,
                        Long.toString(expires.getEpochSecond())));
    }

    /** Empty where it was not begun here, or too long ago. */
    public static Optional<LoginFlow> open(String sealed, KeyRing ring, Instant now) {
        return ring.open(PURPOSE, sealed)
                .map(text -> List.of(text.split("\n", -1)))
                .filter(fields -> fields.size() == FIELDS)
                .map(LoginFlow::of)
                .filter(flow -> now.isBefore(flow.expires));
    }

    boolean hasState(String shown) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static LoginFlow of(List<String> fields) {
        return new LoginFlow(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                new Place(fields.get(4), URI.create(fields.get(5)), fields.get(6)),
                fields.get(7),
                Instant.ofEpochSecond(Long.parseLong(fields.get(8))));
    }

    @Override
    public String toString() {
        return "LoginFlow[" + provider + "]";
    }

    /**
     * Where a sign-in is begun and ended.
     *
     * @param frontEnd by its name; empty for the only one
     * @param redirect the URL that the provider sends the browser back to
     * @param returnTo the path to go to afterwards
     */
    public record Place(String frontEnd, URI redirect, String returnTo) {
        /** Whether browsers reach this server by TLS. */
        public boolean isSecure() {
            return "https".equals(redirect.getScheme());
        }
    }
}
