package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.Loaders;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyDraft;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.CreatesApiKey;
import io.orgraph.source.DeletesApiKey;
import io.orgraph.source.IssuedApiKey;
import io.orgraph.source.RevokesApiKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Making, revoking and deleting API keys. The key itself is in the payload that makes it and nowhere else: not in the undo
 * token, not in what is read afterwards.
 */
final class ApiKeyChanges implements MutationGroup {
    private final GlobalIds ids;

    ApiKeyChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("createApiKey", (root, env) -> create(Changes.of(ids, env)));
        mutation.fetch("revokeApiKey", (root, env) -> revoke(Changes.of(ids, env)));
        mutation.fetch("deleteApiKey", (root, env) -> delete(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Optional<IssuedApiKey>>type("CreateApiKeyPayload")
                        .value("apiKey", issued(IssuedApiKey::apiKey))
                        .value("apiKeyEdge", issued(made -> Connection.Edge.added(made.apiKey())))
                        .value("secret", issued(IssuedApiKey::shown))
                        .value(
                                "organization",
                                payload -> payload.input().owner("organizationId", OrganizationId.class, id -> id))
                        .value("undo", issued(made -> ApiKeyUndo.of(made.apiKey()))),
                Payload.<Changed<ApiKeyId, ApiKey>>type("RevokeApiKeyPayload")
                        .fetch("apiKey", Payload.fetched(Changed::state))
                        .value("organization", payload -> organizationOfKey(payload.input())),
                Payload.<ApiKeyId>type("DeleteApiKeyPayload")
                        .value("deletedApiKeyId", Payload.of(GlobalIds::encode))
                        .value("organization", payload -> organizationOfKey(payload.input())));
    }

    private static Function<Payload<Optional<IssuedApiKey>>, @Nullable Object> issued(
            Function<IssuedApiKey, @Nullable Object> get) {
        return Payload.of(made -> made.<@Nullable Object>map(get).orElse(null));
    }

    private static @Nullable Object organizationOfKey(ChangeInput input) {
        return input.owner("apiKeyId", ApiKeyId.class, ApiKeyId::organization);
    }

    private static Object create(Changes changes) {
        ChangeInput input = changes.input();
        OrganizationId in = input.id("organizationId", OrganizationId.class);
        ApiKeyDraft draft = new ApiKeyDraft(requireNonNull(input.text("name")), input.moment("expiresAt"));
        if (in == null || input.isFaulty()) {
            return changes.refused();
        }
        return changes.payload(
                changes.sourceAccess()
                        .ask(in.source(), CreatesApiKey.class, (port, as) -> port.createApiKey(in, draft, as))
                        .thenApply(ApiKeyChanges::seenAmongApiKeys),
                "organizationId",
                made -> made,
                Invalidation.API_KEYS);
    }

    /** Whoever is in doubt learns where to look: a second one would be a second key. */
    private static <T> Answer<T> seenAmongApiKeys(Answer<T> answer) {
        return answer.fold(
                told -> answer,
                failure -> failure instanceof Failure.OutcomeUnknown unknown
                        ? Answer.failed(unknown.seenBy(CapabilityName.LIST_API_KEYS))
                        : answer);
    }

    private static Object revoke(Changes changes) {
        ApiKeyId id = changes.input().id("apiKeyId", ApiKeyId.class);
        return id == null
                ? changes.refused()
                : changes.payload(
                        changes.sourceAccess()
                                .ask(id.source(), RevokesApiKey.class, (port, as) -> port.revokeApiKey(id, as))
                                .thenApply(ApiKeyChanges::seenAmongApiKeys),
                        "apiKeyId",
                        told -> Changed.of(
                                id,
                                told.orElse(null),
                                env -> Changed.orAbsent(Loaders.API_KEY.in(env).load(id))),
                        Invalidation.API_KEYS);
    }

    private static Object delete(Changes changes) {
        ApiKeyId id = changes.input().id("apiKeyId", ApiKeyId.class);
        return id == null
                ? changes.refused()
                : changes.payload(
                        changes.sourceAccess()
                                .ask(id.source(), DeletesApiKey.class, (port, as) -> port.deleteApiKey(id, as)),
                        "apiKeyId",
                        deleted -> deleted,
                        Invalidation.API_KEYS);
    }
}
