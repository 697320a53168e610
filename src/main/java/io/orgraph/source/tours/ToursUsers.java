package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OwnProfile;
import io.orgraph.model.OwnProfileChange;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.source.ListsUserAccounts;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.UpdatesOwnProfile;
import io.orgraph.source.UpdatesUserProfile;
import io.orgraph.upstream.RestClient;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The part of the adapter that reads and changes users, as apart from members. */
abstract class ToursUsers extends ToursApiKeys
        implements ListsUserAccounts, ReadsUserAccount, SetsUserStatus, UpdatesUserProfile, UpdatesOwnProfile {
    private final UserAccounts users;

    ToursUsers(SourceName source, RestClient client) {
        super(source, client);
        this.users = new UserAccounts(own, api);
    }

    @Override
    public CompletableFuture<Answer<Page<UserAccount>>> userAccounts(
            OrganizationId of, PageRequest page, Credential as) {
        return users.list(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<UserAccount>> userAccount(UserId user, Credential as) {
        return users.read(user, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<UserAccount>>> setUserStatus(
            UserId user, UserStatus status, Credential as) {
        return users.setStatus(user, status, as);
    }

    /** A user has one name. */
    @Override
    public Set<ProfileChange.Field> profileFields() {
        return Set.of(ProfileChange.Field.DISPLAY_NAME);
    }

    @Override
    public CompletableFuture<Answer<Optional<User>>> updateUserProfile(
            UserId user, ProfileChange change, Credential as) {
        return users.rename(user, change.of(ProfileChange.Field.DISPLAY_NAME), as);
    }

    @Override
    public CompletableFuture<Answer<Optional<OwnProfile>>> updateOwnProfile(
            OrganizationId of, OwnProfileChange change, Credential as) {
        return users.updateOwn(of, change, as);
    }
}
