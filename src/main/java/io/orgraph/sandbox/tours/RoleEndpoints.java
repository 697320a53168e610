package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/**
 * The roles that members of the caller's organization can have.
 *
 * @param ids ids of new roles
 */
record RoleEndpoints(FreshIds ids) {
    private static final String ALL = "/api/organizations/roles";
    private static final String ONE = ALL + "/{id}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ALL, new Endpoint(AccessRule.withPermission("roles.read"), this::all)),
                Route.of("POST", ALL, new Endpoint(AccessRule.withPermission("roles.create"), this::create)),
                Route.of("PATCH", ONE, new Endpoint(AccessRule.withPermission("roles.update"), this::change)),
                Route.of("DELETE", ONE, new Endpoint(AccessRule.withPermission("roles.delete"), this::remove)));
    }

    /** The whole list without paging, unlike members and invitations. */
    private Reply all(Call call) {
        var roles = JsonBody.array(call.organization().roles().all());
        return Endpoint.ok(out -> {
            out.writeStartObject();
            out.writeFieldName("data");
            roles.writeTo(out);
            out.writeEndObject();
        });
    }

    private Reply create(Call call) {
        JsonObject body = call.body();
        var organization = call.organization();
        String name = Fields.required(body, "name");
        var permissions = Fields.permissions(body);
        var description = body.text("description");
        expectFree(name, organization);
        var role = new Role(ids.next("role"), name, description, permissions, organization.id());
        organization.roles().put(role);
        call.record("role.create", role.id(), AuditEntry.State.of(null, role));
        return Endpoint.created(role);
    }

    private Reply change(Call call) {
        var organization = call.organization();
        var old = organization.roles().ownWithId(call.variable("id"));
        JsonObject body = call.body();
        String name = body.has("name") ? Fields.filled(body, "name") : old.name();
        var description = body.has("description") ? body.text("description") : old.description();
        var permissions = body.has("permissions") ? Fields.permissions(body) : old.permissions();
        if (!name.equals(old.name())) {
            expectFree(name, organization);
            organization.renameRole(old.name(), name);
        }
        var role = new Role(old.id(), name, description, permissions, organization.id());
        organization.roles().put(role);
        call.record("role.update", role.id(), AuditEntry.State.of(old, role));
        return Endpoint.ok(role);
    }

    private Reply remove(Call call) {
        var organization = call.organization();
        var role = organization.roles().ownWithId(call.variable("id"));
        if (organization.uses(role.name())) {
            throw Refused.conflict("The role is in use");
        }
        organization.roles().remove(role);
        call.record("role.delete", role.id(), AuditEntry.State.of(role, null));
        return Endpoint.success();
    }

    /** A name may equal that of a system role, which it overrides, but not that of another own role. */
    private static void expectFree(String name, Organization organization) {
        if (organization.roles().ownNamed(name) != null) {
            throw Refused.conflict("There is a role of that name");
        }
    }
}
