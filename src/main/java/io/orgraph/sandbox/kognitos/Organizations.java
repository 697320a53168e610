package io.orgraph.sandbox.kognitos;

import java.util.List;

/**
 * Every organization that there is.
 *
 * @param all the one of the company first
 */
record Organizations(List<Organization> all) {

    /** Keeps a copy. */
    Organizations {
        all = List.copyOf(all);
    }

    /** The organization in the path of the call, which its token must be allowed to enter. */
    Organization of(Call call) {
        String id = call.variable("organization");
        var organization = all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("No such organization"));
        if (!call.access().enters(organization)) {
            throw Refused.permissionDenied("The token does not reach this organization");
        }
        return organization;
    }

    /** Likewise, to read who is in it and who may what. */
    Organization withPeople(Call call) {
        var organization = of(call);
        call.access().needsPeople();
        return organization;
    }

    /** The workspace in the path of the call, which its token must be allowed to enter. */
    Workspace workspaceOf(Call call) {
        var workspace = of(call).workspace(call.variable("workspace"));
        if (!call.access().enters(workspace)) {
            throw Refused.permissionDenied("The token does not reach this workspace");
        }
        return workspace;
    }

    /** Those that the token may enter. */
    List<Organization> seenBy(Access access) {
        return all.stream().filter(access::enters).toList();
    }

    /** The workspaces of the organization in the path that the token may enter; the others are not told of. */
    List<Workspace> workspacesSeenBy(Call call) {
        return of(call).workspaces().stream().filter(call.access()::enters).toList();
    }
}
