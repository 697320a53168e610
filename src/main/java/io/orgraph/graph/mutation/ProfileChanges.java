package io.orgraph.graph.mutation;

import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.ProfileChange.Field;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.source.UpdatesUserProfile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Changing a user's name and title. */
final class ProfileChanges implements MutationGroup {
    private static final Map<Field, String> FIELDS = new EnumMap<>(Map.of(
            Field.DISPLAY_NAME,
            "displayName",
            Field.FIRST_NAME,
            "firstName",
            Field.LAST_NAME,
            "lastName",
            Field.TITLE,
            "title"));

    private static final UserProfileUndo STATE = new UserProfileUndo();

    private final GlobalIds ids;

    ProfileChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("updateUserProfile", (root, env) -> update(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Changed<UserId, User>>type("UpdateUserProfilePayload")
                        .fetch("user", Payload.fetched((changed, env) -> changed.shown(env, ProfileChanges::known)))
                        .fetch("previous", Payload.fetched(Changed::previous))
                        .fetch("undo", Payload.fetched(Changed::undo)),
                TypeFields.of("UserProfileSnapshot", User.class)
                        .value("displayName", User::displayName)
                        .value("firstName", user -> user.profile().firstName())
                        .value("lastName", user -> user.profile().lastName())
                        .value("title", user -> user.profile().title()));
    }

    private static Object known(User user) {
        return new Ref<>(user.id(), user);
    }

    private static Object update(Changes changes) {
        ChangeInput input = changes.input();
        UserId id = input.id("userId", UserId.class);
        ProfileChange change = changeIn(input);
        if (change.given().isEmpty()) {
            input.fault(UserErrorCode.REQUIRED, "Nothing to change: pass displayName, firstName, lastName or title");
        }
        if (id == null || input.isFaulty()) {
            return changes.refused();
        }
        return changes.obstacle(id.source(), UpdatesUserProfile.class, "userId")
                .orElseGet(() -> isTaken(id, change, changes) ? update(id, change, changes) : changes.refused());
    }

    private static ProfileChange changeIn(ChangeInput input) {
        Map<Field, FieldUpdate<String>> updates = new EnumMap<>(Field.class);
        FIELDS.forEach((field, name) -> updates.put(field, input.edit(name)));
        ProfileChange change = new ProfileChange(updates);
        FieldUpdate<String> name = change.of(Field.DISPLAY_NAME);
        String text = name.value();
        if (name.given() && (text == null || text.isBlank())) {
            input.fault(UserErrorCode.REQUIRED, "Must not be empty", "displayName");
        }
        return change;
    }

    /** A fault for everything that the source would not take: nothing that was asked for is left out in silence. */
    private static boolean isTaken(UserId id, ProfileChange change, Changes changes) {
        Set<Field> taken = new HashSet<>();
        changes.sourceAccess()
                .trait(id.source(), UpdatesUserProfile.class, port -> taken.addAll(port.profileFields()), false);
        ChangeInput input = changes.input();
        change.given().stream()
                .filter(field -> !taken.contains(field))
                .map(FIELDS::get)
                .forEach(name -> input.fault(UserError.of(
                        UserErrorCode.UNSUPPORTED_BY_SOURCE,
                        "The source takes no " + name + ": leave it out",
                        input.path(String.valueOf(name)))));
        return !input.isFaulty();
    }

    private static CompletableFuture<Object> update(UserId id, ProfileChange change, Changes changes) {
        return changes.before(id.source(), UpdatesUserProfile.class, () -> STATE.read(id, changes.env()))
                .thenCompose(before -> changes.payload(
                        UserProfileUndo.write(id, change, changes.sourceAccess()),
                        "userId",
                        told -> Changed.of(id, told.orElse(null), env -> STATE.read(id, env))
                                .from(
                                        before,
                                        was -> was.map(user -> UserProfileUndo.of(change, user))
                                                .orElse(null)),
                        Invalidation.ORGANIZATION_MEMBERS,
                        Invalidation.WORKSPACE_MEMBERS));
    }
}
