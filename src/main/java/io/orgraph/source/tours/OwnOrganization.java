package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.Endpoint;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The organization that a credential belongs to. Most paths name none and mean this one, so whether it is the requested
 * one has to be checked by a call of its own.
 */
final class OwnOrganization {
    private static final Endpoint OWN = Endpoint.get("/api/organizations/me");

    private final SourceName source;
    private final Api api;

    OwnOrganization(SourceName source, Api api) {
        this.source = source;
        this.api = api;
    }

    CompletableFuture<Answer<Organization>> read(Credential as) {
        return api.one(OWN.at(), as, sent -> Mapping.organization(source, new ItemJson(sent)));
    }

    /**
     * For a read: the session of a super admin may have meant another organization than its own. The check runs at the
     * same time as the read, once for all reads in flight, and costs a session one more call and no time. An API key
     * names no other organization.
     */
    <T> CompletableFuture<Answer<T>> checkAlongside(
            OrganizationId of, Credential as, CompletableFuture<Answer<T>> asked) {
        if (of.isOfCredential() || !new ToursCredential(as).isSession()) {
            return asked;
        }
        return read(as).thenCombine(
                        asked, (own, answer) -> own.flatMap(found -> found.id().equals(of) ? answer : api.notFound()));
    }

    /**
     * For a write, which must never reach another organization than the requested one: nothing is sent before the
     * source has confirmed that it is the credential's own. An API key is checked too, since an id may come from
     * another one.
     */
    <T> CompletableFuture<Answer<T>> checkBefore(
            OrganizationId of, Credential as, Supplier<CompletableFuture<Answer<T>>> write) {
        if (of.isOfCredential()) {
            return write.get();
        }
        return read(as).thenCompose(
                        answer -> answer.flatMap(own -> own.id().equals(of) ? answer : api.<Organization>notFound())
                                .fold(own -> write.get(), Answer::failedFuture));
    }
}
