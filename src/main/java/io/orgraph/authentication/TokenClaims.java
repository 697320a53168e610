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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Validates the claims of a token, and maps them to a principal. Does not verify the signature. */
final class TokenClaims {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("sub", "client_id", "azp");
    private static final List<String> DATES = List.of("exp", "nbf", "iat");
    private static final int LONGEST_NAME = 64;

    /** In seconds: the end of the year 9999. */
    private static final double LATEST = 253_402_300_799d;

    private final TokenSettings settings;
    private final Clock clock;

    TokenClaims(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Known where the token is our issuer's, for this service, and currently valid; the signature is still to be
     * verified.
     */
    AuthenticationResult judge(Map<String, Object> payload, JWTClaimsSet claims) {
        if (!DATES.stream().allMatch(date -> isDate(payload.get(date)))) {
            return new AuthenticationResult.Refused(AuthenticationFailure.MALFORMED);
        }
        AuthenticationFailure fault = faultOf(claims);
        return fault == null
                ? new AuthenticationResult.Known(new Principal(nameIn(claims), scopesIn(claims)))
                : new AuthenticationResult.Refused(fault);
    }

    /** The library lets a number that is too large for a date overflow, into an arbitrary time. */
    private static boolean isDate(@Nullable Object claim) {
        return claim == null || (claim instanceof Number number && Math.abs(number.doubleValue()) <= LATEST);
    }

    private @Nullable AuthenticationFailure faultOf(JWTClaimsSet claims) {
        if (!settings.issuer().equals(claims.getIssuer())) {
            return AuthenticationFailure.WRONG_ISSUER;
        }
        return claims.getAudience().contains(settings.audience())
                ? faultOfTime(claims.getNotBeforeTime(), claims.getExpirationTime())
                : AuthenticationFailure.WRONG_AUDIENCE;
    }

    /** A token without an expiry is refused. */
    private @Nullable AuthenticationFailure faultOfTime(@Nullable Date start, @Nullable Date end) {
        Instant now = clock.instant();
        if (end == null || !now.minus(SKEW).isBefore(end.toInstant())) {
            return end == null ? AuthenticationFailure.MALFORMED : AuthenticationFailure.EXPIRED;
        }
        return start == null || !now.plus(SKEW).isBefore(start.toInstant())
                ? null
                : AuthenticationFailure.NOT_YET_VALID;
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

    /** Prefixed, so that no token can pass for the holder of an API key in the log. */
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
