package io.orgraph.graph.mutation;

import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OwnProfile;
import io.orgraph.model.OwnProfileChange;
import io.orgraph.source.UpdatesOwnProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changing the name and phone number of the credential's own user. Not to be undone: no source has an endpoint that reads
 * this profile, so what it was before is not known.
 */
final class OwnProfileChanges implements MutationGroup {
    private final GlobalIds ids;

    OwnProfileChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("updateOwnProfile", (root, env) -> update(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(Payload.<Optional<OwnProfile>>type("UpdateOwnProfilePayload")
                .value("user", told(profile -> new Ref<>(profile.user().id(), profile.user())))
                .value("phone", told(OwnProfile::phone))
                .value(
                        "organization",
                        payload -> payload.input().owner("organizationId", OrganizationId.class, id -> id)));
    }

    private static Function<Payload<Optional<OwnProfile>>, @Nullable Object> told(
            Function<OwnProfile, @Nullable Object> get) {
        return Payload.of(profile -> profile.<@Nullable Object>map(get).orElse(null));
    }

    private static Object update(Changes changes) {
        ChangeInput input = changes.input();
        OrganizationId of = input.id("organizationId", OrganizationId.class);
        FieldUpdate<String> name = input.edit("displayName");
        OwnProfileChange change = new OwnProfileChange(name, input.edit("phone"));
        String text = name.value();
        if (name.given() && (text == null || text.isBlank())) {
            input.fault(UserErrorCode.REQUIRED, "Must not be empty", "displayName");
        }
        if (change.isEmpty()) {
            input.fault(UserErrorCode.REQUIRED, "Nothing to change: pass displayName or phone");
        }
        return of == null || input.isFaulty() ? changes.refused() : update(of, change, changes);
    }

    private static Object update(OrganizationId of, OwnProfileChange change, Changes changes) {
        return changes.payload(
                changes.sourceAccess()
                        .ask(of.source(), UpdatesOwnProfile.class, (port, as) -> port.updateOwnProfile(of, change, as)),
                "organizationId",
                told -> told,
                Invalidation.ORGANIZATION_MEMBERS);
    }
}
