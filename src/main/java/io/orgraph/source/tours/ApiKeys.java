package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.credential.IssuedSecret;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyDraft;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.IssuedApiKey;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The API keys of the credential's organization, which a session manages. A new key is told once, in the answer that makes
 * it; under which name no document says, so {@code key} is assumed.
 */
final class ApiKeys {
    private static final ListEndpoint<ApiKey> ALL =
            new ListEndpoint<>(Endpoint.get("/api/api-keys"), "apiKeys", Mapping::apiKey);
    private static final Endpoint ONE = Endpoint.get("/api/api-keys/{key}");
    private static final Endpoint CREATE = Endpoint.post("/api/api-keys");
    private static final Endpoint REVOKE = Endpoint.patch("/api/api-keys/{key}");
    private static final Endpoint DELETE = Endpoint.delete("/api/api-keys/{key}");

    private final OwnOrganization own;
    private final Api api;

    ApiKeys(OwnOrganization own, Api api) {
        this.own = own;
        this.api = api;
    }

    CompletableFuture<Answer<Page<ApiKey>>> list(OrganizationId of, PageRequest page, Credential as) {
        return own.checkAlongside(of, as, api.list(ALL, of, page, as));
    }

    /** What answers with another id is another key. */
    CompletableFuture<Answer<ApiKey>> read(ApiKeyId id, Credential as) {
        OrganizationId of = id.organization();
        return own.checkAlongside(of, as, api.one(ONE.at(id), as, sent -> Mapping.apiKey(of, new ItemJson(sent))))
                .thenApply(answer -> answer.flatMap(found -> found.id().equals(id) ? answer : api.notFound()));
    }

    CompletableFuture<Answer<Optional<IssuedApiKey>>> create(OrganizationId of, ApiKeyDraft draft, Credential as) {
        Body body = new Body().with("name", draft.name());
        Instant expiresAt = draft.expiresAt();
        Call call = CREATE.at().json((expiresAt == null ? body : body.with("expiresAt", expiresAt.toString())).json());
        return own.checkBefore(of, as, () -> api.write(call, as, item -> issued(of, item, as)));
    }

    CompletableFuture<Answer<Optional<ApiKey>>> revoke(ApiKeyId id, Credential as) {
        Call call = REVOKE.at(id).json(new Body().with("status", "revoked").json());
        return own.checkBefore(id.organization(), as, () -> api.write(call, as, item -> told(id, item)));
    }

    CompletableFuture<Answer<ApiKeyId>> delete(ApiKeyId id, Credential as) {
        return own.checkBefore(id.organization(), as, () -> api.remove(DELETE.at(id), as, id));
    }

    private static Optional<IssuedApiKey> issued(OrganizationId of, ItemJson item, Credential as) {
        return Optional.of(new IssuedApiKey(Mapping.apiKey(of, item), secret(item.text("key"), as)));
    }

    /** The new key; null where it is none, or a part of the credential, which may be the deployment's. */
    private static @Nullable IssuedSecret secret(@Nullable String key, Credential as) {
        if (key == null || !Secret.isWellFormed(key)) {
            return null;
        }
        boolean isCredential = as.secret().reveal().contains(key) || key.contains(new ToursCredential(as).value());
        return isCredential ? null : new IssuedSecret(Secret.of(key));
    }

    private static Optional<ApiKey> told(ApiKeyId id, ItemJson item) {
        return Optional.of(Mapping.apiKey(id.organization(), item))
                .filter(apiKey -> apiKey.id().equals(id) && apiKey.rawStatus() != null);
    }
}
