package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Changes organizations: the credential's own by its own path, which admins may use, and any other by its id, which
 * needs the session of a super admin.
 */
final class OrganizationWrites {
    private static final Endpoint UPDATE_OWN = Endpoint.patch("/api/organizations/me");
    private static final Endpoint UPDATE = Endpoint.patch("/api/organizations/{organization}");
    private static final Endpoint DELETE = Endpoint.delete("/api/organizations/{organization}");

    /**
     * Paths that could stand where an id would, alone or before anything that a careless server may take for the end of
     * a segment.
     */
    private static final Pattern OTHER_PATH = Pattern.compile("(?is)(?:me|members|roles|invitations)(?![\\w-]).*");

    private final OwnOrganization own;
    private final Api api;

    OrganizationWrites(OwnOrganization own, Api api) {
        this.own = own;
        this.api = api;
    }

    /** First reads which organization is the credential's own, so that exactly one write is sent in either case. */
    CompletableFuture<Answer<Optional<Organization>>> update(
            OrganizationId id, OrganizationChange change, Credential as) {
        if (id.isOfCredential()) {
            return updateOwn(id, change, as);
        }
        return own.read(as)
                .thenCompose(answer -> answer.fold(
                        found -> found.id().equals(id) ? updateOwn(id, change, as) : updateOther(id, change, as),
                        failure ->
                                mayHaveNone(as, failure) ? updateOther(id, change, as) : Answer.failedFuture(failure)));
    }

    /** Without an id there is no path to delete by, so the id is read first. */
    CompletableFuture<Answer<OrganizationId>> delete(OrganizationId id, Credential as) {
        if (!id.isOfCredential()) {
            return deleteById(id, id, as);
        }
        return own.read(as)
                .thenCompose(answer -> answer.fold(found -> deleteById(found.id(), id, as), Answer::failedFuture));
    }

    private CompletableFuture<Answer<Optional<Organization>>> updateOwn(
            OrganizationId id, OrganizationChange change, Credential as) {
        return api.write(UPDATE_OWN.at().json(body(change)), as, item -> reported(id, item));
    }

    /** An API key has no access to another organization, so the result is NOT_FOUND. */
    private CompletableFuture<Answer<Optional<Organization>>> updateOther(
            OrganizationId id, OrganizationChange change, Credential as) {
        if (!new ToursCredential(as).isSession() || isOtherPath(id)) {
            return CompletableFuture.completedFuture(api.notFound());
        }
        return api.write(UPDATE.at(id).json(body(change)), as, item -> reported(id, item));
    }

    private CompletableFuture<Answer<OrganizationId>> deleteById(
            OrganizationId id, OrganizationId meant, Credential as) {
        return isOtherPath(id)
                ? CompletableFuture.completedFuture(api.notFound())
                : api.remove(DELETE.at(id), as, meant);
    }

    private static Object body(OrganizationChange change) {
        return new Body()
                .edited("name", change.name())
                .edited("logo", change.logo())
                .edited("timezone", change.timeZone())
                .json();
    }

    private static Optional<Organization> reported(OrganizationId id, ItemJson item) {
        Organization reported = Mapping.organization(id.source(), item);
        boolean isMeant = id.isOfCredential() || reported.id().equals(id);
        return Optional.of(reported).filter(organization -> isMeant && organization.name() != null);
    }

    private static boolean isOtherPath(OrganizationId id) {
        return OTHER_PATH.matcher(id.value()).matches();
    }

    /** A super admin does not have to belong to an organization. */
    private static boolean mayHaveNone(Credential as, Failure failure) {
        boolean isNone = failure.code() == Code.FORBIDDEN || failure.code() == Code.NOT_FOUND;
        return isNone && new ToursCredential(as).isSession();
    }
}
