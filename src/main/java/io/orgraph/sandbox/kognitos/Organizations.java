package io.orgraph.sandbox.kognitos;

import java.util.List;
import java.util.stream.Stream;

/**
 * All organizations.
 *
 * @param all that of the company first
 * @param customers those of a partner's customers
 */
record Organizations(List<Organization> all, Customers customers) {

    /** Keeps a copy. */
    Organizations {
        all = List.copyOf(all);
    }

    /** The organization in the path of the call; its token must have access to it. */
    Organization of(Call call) {
        String id = call.variable("organization");
        var organization = known(call.access())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("No such organization"));
        if (!call.access().enters(organization)) {
            throw Refused.permissionDenied("The token does not reach this organization");
        }
        return organization;
    }

    /** The same, for reading its users, roles and invitations. */
    Organization withPeople(Call call) {
        var organization = of(call);
        call.access().needsPeople();
        return organization;
    }

    /** The workspace in the path of the call; its token must have access to it. */
    Workspace workspaceOf(Call call) {
        var workspace = of(call).workspace(call.variable("workspace"));
        if (!call.access().enters(workspace)) {
            throw Refused.permissionDenied("The token does not reach this workspace");
        }
        return workspace;
    }

    /** The organizations that the token has access to. */
    List<Organization> seenBy(Access access) {
        return known(access).filter(access::enters).toList();
    }

    /** The workspaces of the organization in the path that the token has access to. */
    List<Workspace> workspacesSeenBy(Call call) {
        return of(call).workspaces().stream().filter(call.access()::enters).toList();
    }

    private Stream<Organization> known(Access access) {
        return access.isPartner() ? Stream.concat(all.stream(), customers.all().stream()) : all.stream();
    }
}
