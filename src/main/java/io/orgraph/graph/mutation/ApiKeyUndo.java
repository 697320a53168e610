package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.loading.Loaders;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.ApiKeyStatus;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import io.orgraph.source.RevokesApiKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes the creation of an API key: it is revoked. Nothing else about a key can change, so nothing else is compared. */
final class ApiKeyUndo implements Reversible<ApiKeyId, ApiKey> {

    static Reversal of(ApiKey created) {
        return new Reversal(Reversal.Kind.API_KEY, GlobalIds.encode(created.id()), Snapshot.EMPTY, null);
    }

    @Override
    public Class<ApiKeyId> idClass() {
        return ApiKeyId.class;
    }

    /** A revoked key counts as none. */
    @Override
    public CompletableFuture<Answer<Optional<ApiKey>>> read(ApiKeyId id, DataFetchingEnvironment env) {
        return remains(id, env)
                .thenApply(answer -> answer.map(found -> found.filter(key -> key.status() != ApiKeyStatus.REVOKED)));
    }

    /** The source keeps what was revoked. */
    @Override
    public CompletableFuture<Answer<Optional<ApiKey>>> remains(ApiKeyId id, DataFetchingEnvironment env) {
        return Changed.orAbsent(Loaders.API_KEY.in(env).load(id));
    }

    @Override
    public Snapshot snapshot(ApiKey state) {
        return Snapshot.EMPTY;
    }

    @Override
    public Object node(ApiKey state) {
        return state;
    }

    @Override
    public CompletableFuture<Answer<Optional<ApiKey>>> write(
            ApiKeyId id, @Nullable Snapshot to, @Nullable ApiKey current, DataFetchingEnvironment env) {
        return Operation.of(env)
                .sourceAccess()
                .ask(id.source(), RevokesApiKey.class, (port, as) -> port.revokeApiKey(id, as));
    }
}
