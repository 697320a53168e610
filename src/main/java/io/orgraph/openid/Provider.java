package io.orgraph.openid;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.orgraph.authentication.SigningKeys;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import io.orgraph.session.Identity;
import io.orgraph.session.ProviderSession;
import io.orgraph.upstream.Upstreams;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One provider that people sign in with: by the authorization code flow, with PKCE, as a confidential client. */
public final class Provider {
    private final ProviderSettings settings;
    private final ProviderConnection connection;
    private final ProviderDiscovery discovery;
    private final TokenEndpoint tokens;
    private final IdTokenCheck idTokens;
    private final LogoutTokenCheck logoutTokens;
    private final Identities identities;

    public Provider(ProviderSettings settings, Upstreams upstreams, Clock clock) {
        this.settings = settings;
        this.connection = new ProviderConnection(settings.name(), upstreams);
        this.discovery = new ProviderDiscovery(settings.issuer(), connection, System::nanoTime);
        this.tokens = new TokenEndpoint(settings, connection);
        SigningKeys keys = new SigningKeys(this::keys, System::nanoTime);
        this.idTokens = new IdTokenCheck(settings, keys);
        this.logoutTokens = new LogoutTokenCheck(settings, keys, clock);
        this.identities = new Identities(settings, clock);
    }

    public ProviderSettings settings() {
        return settings;
    }

    /** Where a browser goes to sign in. */
    public CompletableFuture<Result<URI>> authorization(LoginFlow flow) {
        return discovery.metadata().thenApply(found -> found.flatMap(at -> Result.of(requestAt(at, flow))));
    }

    /**
     * Ends a sign-in.
     *
     * @param response the parameters that the provider had the browser bring; a parameter that comes twice is none
     */
    public CompletableFuture<Result<Identity>> signIn(LoginFlow flow, Map<String, List<String>> response) {
        String state = only(response, "state");
        if (state == null || !flow.hasState(state)) {
            return CompletableFuture.completedFuture(Result.failed(SignInProblem.NOT_BEGUN));
        }
        return discovery
                .metadata()
                .thenCompose(found -> found.then(at -> {
                    Result<String> code = code(at, response);
                    return code.then(one -> tokens.exchange(at, one, flow))
                            .thenCompose(answer -> answer.then(given -> begun(given, flow.nonce())));
                }));
    }

    /** Which sessions the provider ends by its logout token. */
    CompletableFuture<Result<ProviderSession>> logout(SignedJWT token) {
        return logoutTokens.verify(token);
    }

    /** Has the provider take the refresh token back, where it does that. */
    public CompletableFuture<Boolean> revoke(Identity identity) {
        Secret token = identity.tokens().refresh();
        return token == null
                ? CompletableFuture.completedFuture(false)
                : discovery
                        .metadata()
                        .thenCompose(found -> found.fold(
                                at -> tokens.revoke(at, token), problem -> CompletableFuture.completedFuture(false)));
    }

    /**
     * Where a browser goes to sign out at the provider too; null where the provider has no such page, as far as is known
     * without asking it. It has no ID token as a hint: no token is ever in a URL.
     *
     * @param back where it sends the browser
     * @param state that comes back with the browser
     */
    public @Nullable URI logoutUrl(URI back, String state) {
        ProviderMetadata at = discovery.known();
        return at == null || at.endSession() == null
                ? null
                : new LogoutRequest(
                                at.endSession(),
                                null,
                                null,
                                new ClientID(settings.client().id()),
                                back,
                                new State(state),
                                null)
                        .toURI();
    }

    /** What the provider says of the person now, with new tokens. */
    public CompletableFuture<Result<Identity>> refresh(Identity before) {
        Secret token = before.tokens().refresh();
        return token == null
                ? CompletableFuture.completedFuture(Result.failed(SignInProblem.INVALID_GRANT))
                : discovery
                        .metadata()
                        .thenCompose(found -> found.then(at -> tokens.refresh(at, token)))
                        .thenCompose(answer -> answer.then(given -> refreshed(before, given)));
    }

    private CompletableFuture<Result<Identity>> refreshed(Identity before, OIDCTokens given) {
        return given.getIDToken() == null
                ? CompletableFuture.completedFuture(Result.of(identities.prolonged(before, given)))
                : idTokens.verify(given, null)
                        .thenApply(checked -> checked.flatMap(claims -> identities.refreshed(before, given, claims)));
    }

    private CompletableFuture<Result<Identity>> begun(OIDCTokens given, String nonce) {
        return idTokens.verify(given, nonce)
                .thenApply(checked -> checked.flatMap(claims -> identities.begun(given, claims)));
    }

    /** A response that names another issuer was meant to mix two up (RFC 9207). */
    private Result<String> code(ProviderMetadata at, Map<String, List<String>> response) {
        String issuer = only(response, "iss");
        boolean named = response.containsKey("iss") || at.namesIssuer();
        if (named && !settings.issuer().toString().equals(issuer)) {
            return Result.failed(SignInProblem.INVALID);
        }
        if (response.containsKey("error")) {
            return Result.failed(SignInProblem.REFUSED_BY_PROVIDER);
        }
        String code = only(response, "code");
        return code == null || code.isBlank() ? Result.failed(SignInProblem.INVALID) : Result.of(code);
    }

    private URI requestAt(ProviderMetadata at, LoginFlow flow) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.client().id()),
                        flow.place().redirect())
                .endpointURI(at.authorization())
                .state(new State(flow.state()))
                .nonce(new Nonce(flow.nonce()))
                .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    private CompletableFuture<Answer<byte[]>> keys() {
        return discovery
                .metadata()
                .thenCompose(found -> found.fold(
                        at -> connection.get(at.keys()),
                        problem -> Answer.failedFuture(new Failure.Unavailable(
                                new SourceName("openid-" + settings.name()), Code.UPSTREAM_UNAVAILABLE, null))));
    }

    private static @Nullable String only(Map<String, List<String>> response, String name) {
        List<String> values = response.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : null;
    }
}
