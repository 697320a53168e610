package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.loading.Loaders;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.ProfileChange.Field;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.UpdatesUserProfile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes changes of a user's name and title. */
final class UserProfileUndo implements Reversible<UserId, User> {

    /** Restores only what was changed. Null where nothing was, and where a user had no name: it cannot be cleared. */
    static @Nullable Reversal of(ProfileChange change, User was) {
        Snapshot before = Snapshot.EMPTY;
        Snapshot after = Snapshot.EMPTY;
        for (Field field : change.given()) {
            String held = heldIn(was, field);
            String given = change.of(field).value();
            if (field == Field.DISPLAY_NAME && held == null) {
                return null;
            }
            if (!Objects.equals(held, given)) {
                before = before.with(field.name(), held);
                after = after.with(field.name(), given);
            }
        }
        return after.equals(Snapshot.EMPTY)
                ? null
                : new Reversal(Reversal.Kind.USER_PROFILE, GlobalIds.encode(was.id()), after, before);
    }

    @Override
    public Class<UserId> idClass() {
        return UserId.class;
    }

    @Override
    public CompletableFuture<Answer<Optional<User>>> read(UserId id, DataFetchingEnvironment env) {
        return Changed.orAbsent(Loaders.USER.in(env).load(id));
    }

    @Override
    public Snapshot snapshot(User state) {
        Snapshot all = Snapshot.EMPTY;
        for (Field field : Field.values()) {
            all = all.with(field.name(), heldIn(state, field));
        }
        return all;
    }

    @Override
    public Object node(User state) {
        return new Ref<>(state.id(), state);
    }

    @Override
    public CompletableFuture<Answer<Optional<User>>> write(
            UserId id, @Nullable Snapshot to, @Nullable User current, DataFetchingEnvironment env) {
        Map<Field, FieldUpdate<String>> updates = new EnumMap<>(Field.class);
        Snapshot state = requireNonNull(to);
        state.fields().keySet().forEach(field -> updates.put(Field.valueOf(field), FieldUpdate.to(state.text(field))));
        ProfileChange change = new ProfileChange(updates);
        return write(id, change, Operation.of(env).sourceAccess());
    }

    static CompletableFuture<Answer<Optional<User>>> write(UserId id, ProfileChange change, SourceAccess sources) {
        return sources.ask(id.source(), UpdatesUserProfile.class, (port, as) -> port.updateUserProfile(id, change, as));
    }

    private static @Nullable String heldIn(User user, Field field) {
        return switch (field) {
            case DISPLAY_NAME -> user.displayName();
            case FIRST_NAME -> user.profile().firstName();
            case LAST_NAME -> user.profile().lastName();
            case TITLE -> user.profile().title();
        };
    }
}
