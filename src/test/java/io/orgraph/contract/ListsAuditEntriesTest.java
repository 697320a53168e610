package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditQuery;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsAuditEntries;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the audit log of an organization promises. */
@ContractOf(ListsAuditEntries.class)
class ListsAuditEntriesTest extends ListContract<ListsAuditEntries, AuditEntry> implements AsksForAbsent {
    private OrganizationId of;

    ListsAuditEntriesTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().auditEntriesTraits();
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Page<AuditEntry>>> page(ListsAuditEntries port, PageRequest page, Credential as) {
        return port.auditEntries(of, AuditQuery.ALL, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<AuditEntry>>> askForAbsent() {
        OrganizationId absent = new OrganizationId(of.source(), ABSENT);
        return port().auditEntries(absent, AuditQuery.ALL, PageRequest.WHOLE, ground().good());
    }

    @Override
    NodeId idOf(AuditEntry item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(AuditEntry item) {
        return item.id().organization().equals(of)
                && (item.actor() == null || item.actor().organization().equals(of));
    }

    @Test
    void a_query_picks_the_entries_that_match_and_loses_none() {
        List<AuditEntry> all = Walk.through(this::page);
        AuditEntry any = all.get(all.size() / 2);

        List<AuditEntry> picked = Walk.through(page -> port().auditEntries(
                        of,
                        new AuditQuery(any.actor(), any.action(), any.resourceType(), null, null, null),
                        page,
                        ground().good()));

        assertThat(picked)
                .hasSizeLessThan(all.size())
                .containsExactlyElementsOf(all.stream()
                        .filter(entry -> Objects.equals(entry.actor(), any.actor())
                                && Objects.equals(entry.action(), any.action())
                                && Objects.equals(entry.resourceType(), any.resourceType()))
                        .toList());
    }

    @Test
    void entries_tell_who_changed_what_and_when() {
        List<AuditEntry> entries = Walk.through(this::page);

        assertThat(entries).anyMatch(entry -> entry.before() != null).anyMatch(entry -> entry.after() != null);
        assertThat(entries).filteredOn(entry -> entry.action() != null).hasSizeGreaterThan(1);
        assertThat(entries).anyMatch(entry -> entry.actor() != null && entry.occurredAt() != null);
    }
}
