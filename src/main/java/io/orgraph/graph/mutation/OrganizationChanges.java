package io.orgraph.graph.mutation;

import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.graph.schema.Urls;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.UpdatesOrganization;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Updates and deletes organizations. */
final class OrganizationChanges implements MutationGroup {
    private static final OrganizationUndo STATE = new OrganizationUndo();

    private final GlobalIds ids;

    OrganizationChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("updateOrganization", (root, env) -> update(Changes.of(ids, env)));
        mutation.fetch("deleteOrganization", (root, env) -> delete(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Changed<OrganizationId, Organization>>type("UpdateOrganizationPayload")
                        .value("organization", OrganizationChanges::organizationIn)
                        .fetch("previous", Payload.fetched(Changed::previous))
                        .fetch("undo", Payload.fetched(Changed::undo)),
                Payload.<OrganizationId>type("DeleteOrganizationPayload")
                        .value("deletedOrganizationId", Payload.of(GlobalIds::encode)),
                TypeFields.of("OrganizationSnapshot", Organization.class)
                        .value("name", Organization::name)
                        .value("logo", was -> Urls.shown(was.logo()))
                        .value("timeZone", Organization::timeZone));
    }

    /** Also where the change was refused, as long as the input names one. */
    private static @Nullable Object organizationIn(Payload<Changed<OrganizationId, Organization>> payload) {
        Changed<OrganizationId, Organization> made = payload.made();
        return made != null && made.told() != null
                ? new Ref<>(made.id(), made.told())
                : payload.input().owner("organizationId", OrganizationId.class, id -> id);
    }

    private static Object update(Changes changes) {
        ChangeInput input = changes.input();
        OrganizationId id = input.id("organizationId", OrganizationId.class);
        OrganizationChange change =
                new OrganizationChange(input.edit("name"), input.edit("logo"), input.edit("timeZone"));
        check(change, input);
        if (id == null || input.isFaulty()) {
            return changes.refused();
        }
        return changes.before(id.source(), UpdatesOrganization.class, () -> STATE.read(id, changes.env()))
                .thenCompose(before -> changes.payload(
                        OrganizationUndo.write(id, change, changes.sourceAccess()),
                        "organizationId",
                        told -> Changed.of(id, told.orElse(null), env -> STATE.read(id, env))
                                .from(
                                        before,
                                        was -> was.map(state -> OrganizationUndo.of(id, change, state))
                                                .orElse(null)),
                        Invalidation.ORGANIZATIONS));
    }

    private static void check(OrganizationChange change, ChangeInput input) {
        if (change.isEmpty()) {
            input.fault(UserErrorCode.REQUIRED, "Nothing to change: pass name, logo or timeZone");
        }
        String name = change.name().value();
        if (change.name().given() && (name == null || name.isBlank())) {
            input.fault(UserErrorCode.REQUIRED, "An organization needs a name", "name");
        }
        String zone = change.timeZone().value();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            input.fault("Not an IANA time zone such as Europe/Warsaw", "timeZone");
        }
    }

    private static Object delete(Changes changes) {
        OrganizationId id = changes.input().id("organizationId", OrganizationId.class);
        if (id == null) {
            return changes.refused();
        }
        return changes.obstacle(id.source(), DeletesOrganization.class, "organizationId")
                .orElseGet(() -> changes.with(
                        Loaders.ORGANIZATION.in(changes.env()).load(id),
                        "organizationId",
                        there -> isConfirmed(there, changes.input()) ? delete(id, changes) : changes.refused()));
    }

    /** Nothing restores a deleted organization, so its name is given again; a source that tells none cannot ask for it. */
    private static boolean isConfirmed(Organization there, ChangeInput input) {
        boolean isConfirmed = there.name() == null || there.name().equals(input.required("confirmName"));
        if (!isConfirmed) {
            input.fault("Must equal the organization's name", "confirmName");
        }
        return isConfirmed;
    }

    private static CompletableFuture<Object> delete(OrganizationId id, Changes changes) {
        return changes.payload(
                changes.sourceAccess()
                        .ask(id.source(), DeletesOrganization.class, (port, as) -> port.deleteOrganization(id, as)),
                "organizationId",
                deleted -> deleted,
                Invalidation.ORGANIZATIONS);
    }
}
