package io.orgraph.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's configuration document says.
 *
 * @param namesIssuer whether it promises its name in each response (RFC 9207)
 * @param takesBasic whether this client may authenticate in the Authorization header
 */
record ProviderMetadata(
        URI authorization,
        URI token,
        URI keys,
        @Nullable URI revocation,
        @Nullable URI endSession,
        boolean namesIssuer,
        boolean takesBasic) {

    /** A document of another issuer is an attacker's, and an endpoint without TLS would tell anybody the secrets. */
    static Result<ProviderMetadata> parse(byte[] document, URI issuer) {
        try {
            OIDCProviderMetadata read = OIDCProviderMetadata.parse(new String(document, StandardCharsets.UTF_8));
            ProviderMetadata found = of(read);
            return read.getIssuer().getValue().equals(issuer.toString()) && found.isSafe(issuer)
                    ? Result.of(found)
                    : Result.failed(SignInProblem.INVALID);
        } catch (ParseException | RuntimeException unreadable) {
            return Result.failed(SignInProblem.INVALID);
        }
    }

    private static ProviderMetadata of(OIDCProviderMetadata read) {
        List<ClientAuthenticationMethod> methods = read.getTokenEndpointAuthMethods();
        return new ProviderMetadata(
                read.getAuthorizationEndpointURI(),
                read.getTokenEndpointURI(),
                read.getJWKSetURI(),
                read.getRevocationEndpointURI(),
                read.getEndSessionEndpointURI(),
                read.supportsAuthorizationResponseIssuerParam(),
                methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
    }

    private boolean isSafe(URI issuer) {
        boolean plain = "http".equals(issuer.getScheme());
        return Stream.of(authorization, token, keys).allMatch(url -> url != null && url.getHost() != null)
                && Stream.of(authorization, token, keys, revocation, endSession)
                        .filter(url -> url != null)
                        .allMatch(url -> "https".equals(url.getScheme())
                                || (plain
                                        && "http".equals(url.getScheme())
                                        && issuer.getRawAuthority().equals(url.getRawAuthority())));
    }
}
