package io.orgraph.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Asks for tokens, and gives them back, as the confidential client that this deployment is. */
final class TokenEndpoint {
    private final ProviderSettings settings;
    private final ProviderConnection connection;

    TokenEndpoint(ProviderSettings settings, ProviderConnection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    CompletableFuture<Result<OIDCTokens>> exchange(ProviderMetadata at, String code, LoginFlow flow) {
        return ask(
                at,
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), flow.place().redirect(), new CodeVerifier(flow.verifier())));
    }

    CompletableFuture<Result<OIDCTokens>> refresh(ProviderMetadata at, io.orgraph.credential.Secret token) {
        return ask(at, new RefreshTokenGrant(new RefreshToken(token.reveal())));
    }

    /** Whether the provider took it back. */
    CompletableFuture<Boolean> revoke(ProviderMetadata at, io.orgraph.credential.Secret token) {
        URI url = at.revocation();
        if (url == null) {
            return CompletableFuture.completedFuture(false);
        }
        Map<String, List<String>> form = new TreeMap<>();
        form.put("token", List.of(token.reveal()));
        form.put("token_type_hint", List.of("refresh_token"));
        return post(at, url, form).thenApply(answer -> answer.fold(body -> true, failure -> false));
    }

    private CompletableFuture<Result<OIDCTokens>> ask(ProviderMetadata at, AuthorizationGrant grant) {
        return post(at, at.token(), new TreeMap<>(grant.toParameters()))
                .thenApply(answer -> answer.fold(TokenEndpoint::tokens, TokenEndpoint::problem));
    }

    private CompletableFuture<Answer<byte[]>> post(ProviderMetadata at, URI url, Map<String, List<String>> form) {
        ClientID id = new ClientID(settings.client().id());
        PlainClientSecret client = client(id, at.takesBasic());
        String header = null;
        if (client instanceof ClientSecretBasic basic) {
            header = basic.toHTTPAuthorizationHeader();
        } else {
            form.put("client_id", List.of(id.getValue()));
            form.put("client_secret", List.of(settings.client().secret().reveal()));
        }
        return connection.post(url, URLUtils.serializeParameters(form), header);
    }

    private PlainClientSecret client(ClientID id, boolean basic) {
        Secret secret = new Secret(settings.client().secret().reveal());
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private static Result<OIDCTokens> tokens(byte[] body) {
        try {
            return Result.of(OIDCTokenResponse.parse(JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8)))
                    .getOIDCTokens());
        } catch (ParseException | RuntimeException unreadable) {
            return Result.failed(SignInProblem.INVALID);
        }
    }

    /** Only this one answer says that the grant is worth nothing: any other may be the fault of a moment or of a setting. */
    private static Result<OIDCTokens> problem(Failure failure) {
        boolean dead = failure instanceof Failure.Refused refused
                && "invalid_grant".equals(refused.said().code());
        return Result.failed(dead ? SignInProblem.INVALID_GRANT : SignInProblem.UNAVAILABLE);
    }
}
