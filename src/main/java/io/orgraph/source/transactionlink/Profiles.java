package io.orgraph.source.transactionlink;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.ProfileChange.Field;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes the profiles of users. The keys are those of an enrollment: no document shows them here. */
final class Profiles {
    static final Set<Field> FIELDS = Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.TITLE);

    private static final Endpoint UPDATE = Endpoint.put("/organizations/users/{user}/profile");

    private final Mapping mapping;
    private final Api api;

    Profiles(Mapping mapping, Api api) {
        this.mapping = mapping;
        this.api = api;
    }

    /** A PUT takes a whole profile, so what is to stay is read first. */
    CompletableFuture<Answer<Optional<User>>> update(UserId id, ProfileChange change, Credential as) {
        if (change.given().containsAll(FIELDS)) {
            return put(id, merged(User.Profile.NOT_REPORTED, change), as);
        }
        return api.one(TransactionLinkReads.USER.at(id), as, UserJson.ONE, mapping::user)
                .thenCompose(answer ->
                        answer.fold(user -> put(id, merged(user.profile(), change), as), Answer::failedFuture));
    }

    private CompletableFuture<Answer<Optional<User>>> put(UserId id, ProfileJson profile, Credential as) {
        Call call = UPDATE.at(id).json(profile);
        return api.write(call, as, UserJson.ONE, sent -> mapped(id, sent));
    }

    private static ProfileJson merged(User.Profile was, ProfileChange change) {
        return new ProfileJson(
                after(was.firstName(), change.of(Field.FIRST_NAME)),
                after(was.lastName(), change.of(Field.LAST_NAME)),
                after(was.title(), change.of(Field.TITLE)));
    }

    private static @Nullable String after(@Nullable String was, FieldUpdate<String> update) {
        return update.given() ? update.value() : was;
    }

    private @Nullable User mapped(UserId id, UserJson sent) {
        Wire.required(sent.email(), "email");
        Wire.required(sent.profile(), "profile");
        User told = mapping.user(sent);
        return told.id().equals(id) ? told : null;
    }
}
