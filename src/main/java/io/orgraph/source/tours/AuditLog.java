package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.UserId;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads the audit log of the credential's organization, which is for super admins. */
final class AuditLog {
    /** The list has pages of its own size. */
    private static final int LARGEST_PAGE = 200;

    private static final ListEndpoint<AuditEntry> ENTRIES =
            new ListEndpoint<>(Endpoint.get("/api/audit-logs"), "auditLogs", Mapping::auditEntry, LARGEST_PAGE);

    private final OwnOrganization own;
    private final Api api;

    AuditLog(OwnOrganization own, Api api) {
        this.own = own;
        this.api = api;
    }

    CompletableFuture<Answer<Page<AuditEntry>>> entries(
            OrganizationId of, AuditQuery query, PageRequest page, Credential as) {
        UserId actor = query.actor();
        Call call = ENTRIES.endpoint().at();
        call = with(call, "userId", actor == null ? null : actor.value());
        call = with(call, "action", query.action());
        call = with(call, "resourceType", query.resourceType());
        call = with(call, "resourceId", query.resourceId());
        call = with(call, "from", text(query.from()));
        call = with(call, "to", text(query.to()));
        return own.checkAlongside(of, as, api.list(ENTRIES, call, of, page, as));
    }

    private static Call with(Call call, String parameter, @Nullable String value) {
        return value == null ? call : call.query(parameter, value);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
