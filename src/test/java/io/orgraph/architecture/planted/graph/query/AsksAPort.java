package io.orgraph.architecture.planted.graph.query;

import io.orgraph.failure.Answer;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.source.SourceAccess;
import java.util.concurrent.CompletableFuture;

/** Asks once for each field instead of once for all. */
final class AsksAPort {
    private AsksAPort() {}

    static CompletableFuture<Answer<Organization>> reads(SourceAccess sources, OrganizationId id) {
        return sources.ask(id.source(), ReadsOrganization.class, (port, as) -> port.organization(id, as));
    }
}
