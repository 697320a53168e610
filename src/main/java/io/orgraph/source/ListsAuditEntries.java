package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditQuery;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.concurrent.CompletableFuture;

/** Lists the audit log of an organization. The source itself picks what a query wants. */
@CapabilityOf(CapabilityName.LIST_AUDIT_ENTRIES)
public interface ListsAuditEntries extends ListPort {

    default ListTraits auditEntriesTraits() {
        return ListTraits.PAGED;
    }

    CompletableFuture<Answer<Page<AuditEntry>>> auditEntries(
            OrganizationId of, AuditQuery query, PageRequest page, Credential as);
}
