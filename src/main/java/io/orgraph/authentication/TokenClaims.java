package io.orgraph.authentication;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a token has to say of itself, and who that makes its bearer. The signature is somebody else's to check. */
final class TokenClaims {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("sub", "client_id", "azp");
    private static final int LONGEST_NAME = 64;

    private final TokenSettings settings;
    private final Clock clock;

    TokenClaims(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Null where the token is another issuer's, for somebody else, or not of this time. */
    @Nullable Principal bearerOf(JWTClaimsSet claims) {
        boolean ours = settings.issuer().equals(claims.getIssuer())
                && claims.getAudience().contains(settings.audience());
        return ours && isOfThisTime(claims) ? new Principal(nameIn(claims), scopesIn(claims)) : null;
    }

    /** A token without an end is none. */
    private boolean isOfThisTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date end = claims.getExpirationTime();
        Date start = claims.getNotBeforeTime();
        return end != null
                && now.minus(SKEW).isBefore(end.toInstant())
                && (start == null || !now.plus(SKEW).isBefore(start.toInstant()));
    }

    private Set<Scope> scopesIn(JWTClaimsSet claims) {
        Set<String> words = new HashSet<>();
        addWords(claims.getClaim("scope"), words);
        addWords(claims.getClaim("scp"), words);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (words.contains(settings.readScope())) {
            scopes.add(Scope.READ);
        }
        if (words.contains(settings.writeScope())) {
            scopes.add(Scope.WRITE);
        }
        return scopes;
    }

    private static void addWords(@Nullable Object claim, Set<String> words) {
        if (claim instanceof String text) {
            words.addAll(List.of(text.split(" ", -1)));
        } else if (claim instanceof Collection<?> many) {
            many.forEach(one -> words.add(String.valueOf(one)));
        }
    }

    /** Marked as a token's, so that nobody can pass for the holder of a key in the log. */
    private static String nameIn(JWTClaimsSet claims) {
        Stream<Object> found = NAMES.stream().map(claims::getClaim);
        String name = found.filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
        return "token:" + printable(name);
    }

    private static String printable(String text) {
        String visible = text.replaceAll("[^!-~]", "?");
        return visible.substring(0, Math.min(LONGEST_NAME, visible.length()));
    }
}
