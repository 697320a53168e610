package io.orgraph.graph.query;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.query.ActionAvailability.State;
import io.orgraph.graph.schema.FailureMessages;
import io.orgraph.loading.Loaders;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Permission;
import io.orgraph.source.ListPort;
import io.orgraph.source.Port;
import io.orgraph.source.ReadsViewerPermissions;
import io.orgraph.source.RequiredPermission;
import io.orgraph.source.SourceAccess;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a caller can use a port in an organization, as far as it is known: by the source's capabilities, the caller's
 * scope and credential, the object, and the permissions that the source reports. What none of them tells is unknown. The
 * object is looked at only where nothing refuses before it, and the source is asked only where the object does not refuse.
 */
record CallersPermission(OrganizationId organization, Class<? extends Port> port, DataFetchingEnvironment env) {

    CompletableFuture<ActionAvailability> of(Supplier<CompletableFuture<ActionAvailability>> object) {
        RequiredPermission required = access().requiredPermission(organization.source(), port);
        ActionAvailability known = withoutTheObject(required);
        if (known != null) {
            return completedFuture(known);
        }
        String name = required == null ? null : required.name();
        return object.get()
                .thenCompose(found -> found.state() == State.DENIED
                        ? completedFuture(found)
                        : reported(required)
                                .thenApply(told -> told.state() == State.ALLOWED ? found.requiring(name) : told));
    }

    private @Nullable ActionAvailability withoutTheObject(@Nullable RequiredPermission required) {
        Optional<Failure> obstacle = access().obstacle(organization.source(), port);
        if (obstacle.isPresent() && obstacle.get() instanceof Failure.Unsupported) {
            return ActionAvailability.of(State.UNSUPPORTED, FailureMessages.of(obstacle.get()));
        }
        if (isChange() && !Operation.of(env).context().caller().canWrite()) {
            return ActionAvailability.of(State.DENIED, "The caller's key or token lacks the scope for mutations");
        }
        if (obstacle.isPresent()) {
            return ActionAvailability.of(State.DENIED, FailureMessages.of(obstacle.get()));
        }
        return required == null || !required.isForSessions() || access().isSession(organization.source())
                ? null
                : ActionAvailability.of(
                                State.DENIED,
                                "The source '" + organization.source() + "' takes a session here: sign in there")
                        .requiring(required.name());
    }

    private boolean isChange() {
        return !ListPort.class.isAssignableFrom(port);
    }

    private CompletableFuture<ActionAvailability> reported(@Nullable RequiredPermission required) {
        if (required == null
                || required.reported().isEmpty()
                || !access().has(organization.source(), ReadsViewerPermissions.class)) {
            return completedFuture(ActionAvailability.of(
                            State.UNKNOWN,
                            "The source '" + organization.source() + "' does not report whether the caller may")
                    .requiring(required == null ? null : required.name()));
        }
        return known(organization, env)
                .thenApply(answer -> answer.fold(
                        held -> among(held, required),
                        failure -> ActionAvailability.of(State.UNKNOWN, FailureMessages.of(failure))
                                .requiring(required.name())));
    }

    /** The permissions that the source reports; UPSTREAM_BAD_RESPONSE if it reports them in no known form. */
    static CompletableFuture<Answer<List<Permission>>> known(OrganizationId organization, DataFetchingEnvironment env) {
        return Loaders.VIEWER_PERMISSIONS
                .in(env)
                .load(organization)
                .thenApply(answer -> answer.flatMap(reported -> {
                    List<Permission> known = reported.known();
                    return known == null
                            ? Answer.failed(
                                    new Failure.Unavailable(organization.source(), Code.UPSTREAM_BAD_RESPONSE, null))
                            : Answer.of(known);
                }));
    }

    private ActionAvailability among(List<Permission> held, RequiredPermission required) {
        return required.reported().stream()
                .filter(key ->
                        held.stream().noneMatch(permission -> permission.key().equals(key)))
                .findFirst()
                .map(lacking -> ActionAvailability.of(
                                State.DENIED,
                                "The source '" + organization.source() + "' does not grant the caller " + lacking)
                        .requiring(lacking))
                .orElse(ActionAvailability.ALLOWED);
    }

    private SourceAccess access() {
        return Operation.of(env).sourceAccess();
    }
}
