package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.graph.schema.Urls;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.source.UpdatesOrganization;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changing and deleting an organization. */
final class OrganizationChanges implements MutationGroup {
    private final GlobalIds ids;

    OrganizationChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("updateOrganization", (root, env) -> update(env));
        mutation.fetch("deleteOrganization", (root, env) -> delete(env));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Updated>type("UpdateOrganizationPayload")
                        .value("organization", payload -> organizationIn(payload))
                        .fetch("previous", Payload.fetched(Updated::previous))
                        .fetch("inverse", Payload.fetched(Updated::inverse)),
                Payload.<OrganizationId>type("DeleteOrganizationPayload")
                        .value("deletedOrganizationId", Payload.of(GlobalIds::encode)),
                TypeFields.of("OrganizationState", Organization.class)
                        .value("name", Organization::name)
                        .value("logo", was -> Urls.shown(was.logo()))
                        .value("timeZone", Organization::timeZone));
    }

    /** Also where the change was refused, as long as the input named one. */
    private @Nullable Object organizationIn(Payload<Updated> payload) {
        Updated made = payload.made();
        return made != null && made.told() != null
                ? new Ref<>(made.id(), made.told())
                : ids.decode(payload.input().required("organizationId"), OrganizationId.class)
                        .<@Nullable Object>fold(Ref::to, malformed -> null);
    }

    private Object update(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationId id = input.id("organizationId", OrganizationId.class);
        OrganizationChange change =
                new OrganizationChange(input.edit("name"), input.edit("logo"), input.edit("timeZone"));
        check(change, input);
        if (id == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.before(env, id.source(), UpdatesOrganization.class, () -> read(id, env))
                .thenCompose(before -> Changes.told(
                        Operation.of(env)
                                .sourceAccess()
                                .ask(
                                        id.source(),
                                        UpdatesOrganization.class,
                                        (port, as) -> port.updateOrganization(id, change, as)),
                        input,
                        "organizationId",
                        env,
                        told -> new Updated(id, change, told.orElse(null), before),
                        Invalidation.ORGANIZATIONS));
    }

    private static void check(OrganizationChange change, ChangeInput input) {
        if (change.isEmpty()) {
            input.fault("Nothing to change: pass name, logo or timeZone");
        }
        String name = change.name().value();
        if (change.name().given() && (name == null || name.isBlank())) {
            input.fault("An organization needs a name", "name");
        }
        String zone = change.timeZone().value();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            input.fault("Not an IANA time zone such as Europe/Warsaw", "timeZone");
        }
    }

    private static CompletableFuture<Answer<Optional<Organization>>> read(
            OrganizationId id, DataFetchingEnvironment env) {
        return Operation.of(env)
                .sourceAccess()
                .ask(id.source(), ReadsOrganization.class, (port, as) -> port.organization(id, as))
                .thenApply(answer -> answer.map(Optional::of));
    }

    private Object delete(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationId id = input.id("organizationId", OrganizationId.class);
        if (id == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.told(
                Operation.of(env)
                        .sourceAccess()
                        .ask(id.source(), DeletesOrganization.class, (port, as) -> port.deleteOrganization(id, as)),
                input,
                "organizationId",
                env,
                deleted -> deleted,
                Invalidation.ORGANIZATIONS);
    }

    /**
     * A changed organization.
     *
     * @param told the organization as the source's answer told it; null where it told nothing
     * @param before the organization as it was, as far as it was read
     */
    private record Updated(
            OrganizationId id,
            OrganizationChange change,
            @Nullable Organization told,
            Answer<Optional<Organization>> before) {

        @Nullable Object previous(DataFetchingEnvironment env) {
            return Results.of(before, env, was -> was.orElse(null));
        }

        @Nullable Object inverse(DataFetchingEnvironment env) {
            return Results.of(before, env, was -> was.map(this::back).orElse(null));
        }

        /** Only what was changed is put back: somebody else may have changed the rest. */
        private @Nullable InverseChange back(Organization was) {
            Map<String, @Nullable Object> input = new LinkedHashMap<>();
            input.put("organizationId", GlobalIds.encode(id));
            putBack(input, "name", change.name(), was.name());
            if (was.logo() == null || Urls.shown(was.logo()) != null) {
                putBack(input, "logo", change.logo(), was.logo());
            }
            putBack(input, "timeZone", change.timeZone(), was.timeZone());
            return input.size() == 1 ? null : new InverseChange("updateOrganization", input);
        }

        private static void putBack(
                Map<String, @Nullable Object> input, String field, FieldUpdate<String> change, @Nullable String was) {
            if (change.given() && !java.util.Objects.equals(change.value(), was)) {
                input.put(field, was);
            }
        }
    }
}
