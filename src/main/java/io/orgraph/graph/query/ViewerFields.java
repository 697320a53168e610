package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Caller;
import io.orgraph.graph.operation.CallerSession;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey.OrganizationsOf;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.CredentialOrigin;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.Source;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The fields of the caller, and of what the caller's credential is at each source. They never show a credential. */
final class ViewerFields {
    private final SourceRegistry sources;

    ViewerFields(SourceRegistry sources) {
        this.sources = sources;
    }

    List<TypeFields<?>> all() {
        return List.of(viewer(), viewerSession(), viewerUser(), viewerSource());
    }

    private TypeFields<?> viewer() {
        return TypeFields.of("Viewer", Caller.class)
                .value("callerName", Caller::name)
                .value("canWrite", Caller::canWrite)
                .value("session", Caller::session)
                .value(
                        "sources",
                        caller -> sources.all().stream()
                                .map(source -> new ViewerSource(source, caller.session()))
                                .toList());
    }

    private static TypeFields<?> viewerSession() {
        return TypeFields.of("ViewerSession", CallerSession.class)
                .value("idleExpiresAt", CallerSession::idleExpiresAt)
                .value("absoluteExpiresAt", CallerSession::absoluteExpiresAt)
                .value(
                        "provider",
                        session ->
                                session.user() == null ? null : session.user().provider())
                .value("user", CallerSession::user);
    }

    private static TypeFields<?> viewerUser() {
        return TypeFields.of("ViewerUser", CallerSession.User.class)
                .value("subject", CallerSession.User::subject)
                .value("name", CallerSession.User::name)
                .value("email", CallerSession.User::email);
    }

    private static TypeFields<?> viewerSource() {
        return TypeFields.of("ViewerSource", ViewerSource.class)
                .value("source", ViewerSource::source)
                .fetch("credential", (at, env) -> access(env).credentialOrigin(at.name()))
                .value("isSignedIn", ViewerSource::isSignedIn)
                .fetch("isSession", (at, env) -> access(env).isSession(at.name()))
                .fetch("isAccepted", ViewerFields::isAccepted)
                .value("user", at -> null);
    }

    /** The list of organizations is read anyway by a page that shows it; only where it makes no call, another is. */
    private static @Nullable Object isAccepted(ViewerSource at, DataFetchingEnvironment env) {
        if (access(env).credentialOrigin(at.name()) == CredentialOrigin.NONE) {
            return null;
        }
        return cheapestRead(at.name(), env)
                .thenApply(answer -> answer.<@Nullable Object>fold(page -> true, failure -> switch (failure.code()) {
                    case UNAUTHENTICATED -> false;
                    case FORBIDDEN, NOT_FOUND -> true;
                    default -> Results.failed(failure, env);
                }));
    }

    private static CompletableFuture<? extends Answer<? extends Page<?>>> cheapestRead(
            SourceName source, DataFetchingEnvironment env) {
        return access(env).trait(source, ListsOrganizations.class, ListsOrganizations::listsOrganizationsByCall, false)
                ? OperationLoaders.of(env).organizations(new OrganizationsOf(source, OrganizationQuery.ALL))
                : Loaders.ALL_WORKSPACES.in(env).load(OrganizationId.ofCredential(source));
    }

    private static SourceAccess access(DataFetchingEnvironment env) {
        return Operation.of(env).sourceAccess();
    }

    /** What the caller is at one source. */
    private record ViewerSource(Source source, @Nullable CallerSession session) {
        /** Null where no session ever was. */
        @Nullable Boolean isSignedIn() {
            return session == null ? null : session.sources().get(name().value());
        }

        SourceName name() {
            return source.name();
        }
    }
}
