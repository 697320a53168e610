package io.orgraph.graph.query;

import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.pagination.MemberArguments;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;

/** The types that queries read, with their fields. */
public final class QueryTypes {
    private final SourceRegistry sources;
    private final GlobalIds ids;
    private final TypeFields.Fetch<Object> accessPlan;

    /**
     * @param accessPlan answers {@code Query.accessPlan}, whose types are of another package
     */
    public QueryTypes(SourceRegistry sources, GlobalIds ids, TypeFields.Fetch<Object> accessPlan) {
        this.sources = sources;
        this.ids = ids;
        this.accessPlan = accessPlan;
    }

    public List<TypeFields<?>> all() {
        ConnectionFetchers connections = new ConnectionFetchers(sources);
        MemberArguments memberArguments = new MemberArguments(ids);
        WorkspaceMembers members = new WorkspaceMembers(sources, connections, memberArguments);
        List<TypeFields<?>> all = new ArrayList<>();
        all.add(new QueryFields(sources, ids, new Nodes(Nodes.rows(sources)), accessPlan).fields());
        all.addAll(AllOrganizations.types());
        AuditFields audit = new AuditFields(sources, ids, connections);
        ApiKeyFields apiKeys = new ApiKeyFields(sources, connections);
        all.add(new OrganizationFields(sources, new OrganizationLists(connections, memberArguments), audit, apiKeys)
                .fields());
        all.add(audit.entry());
        all.add(apiKeys.apiKey());
        all.add(new WorkspaceFields(sources, connections, members).fields());
        all.addAll(new PeopleFields(sources).all());
        all.addAll(new RoleFields(sources).all());
        all.addAll(new InvitationFields(sources).all());
        all.addAll(PreferenceFields.all());
        all.addAll(SourceFields.all());
        all.addAll(new ViewerFields(sources).all());
        all.add(ViewerActions.availability());
        return all;
    }
}
