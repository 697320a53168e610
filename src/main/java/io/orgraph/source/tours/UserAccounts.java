package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OwnProfile;
import io.orgraph.model.OwnProfileChange;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The members of the credential's organization as users, which have ids of their own. Only super admins may use it, but for their own profile. */
final class UserAccounts {
    private static final Endpoint READ = Endpoint.get("/api/users/{user}");
    private static final Endpoint UPDATE = Endpoint.patch("/api/users/{user}");
    private static final Endpoint UPDATE_OWN = Endpoint.patch("/api/users/me");
    private static final ListEndpoint<UserAccount> ALL =
            new ListEndpoint<>(Endpoint.get("/api/users"), "users", Mapping::account);

    /** The caller's own path stands where an id would, alone or before what may be taken for the end of a segment. */
    private static final Pattern OTHER_PATH = Pattern.compile("(?is)me(?![\\w-]).*");

    private final OwnOrganization own;
    private final Api api;

    UserAccounts(OwnOrganization own, Api api) {
        this.own = own;
        this.api = api;
    }

    CompletableFuture<Answer<Page<UserAccount>>> list(OrganizationId of, PageRequest page, Credential as) {
        return own.checkAlongside(of, as, api.list(ALL, of, page, as));
    }

    /** What answers with another id is not the one that was asked for. */
    CompletableFuture<Answer<UserAccount>> read(UserId id, Credential as) {
        if (isOtherPath(id)) {
            return CompletableFuture.completedFuture(api.notFound());
        }
        CompletableFuture<Answer<UserAccount>> read =
                api.one(READ.at(id), as, sent -> Mapping.account(id.organization(), new ItemJson(sent)));
        return own.checkAlongside(
                id.organization(),
                as,
                read.thenApply(answer -> answer.flatMap(found -> found.id().equals(id) ? answer : api.notFound())));
    }

    CompletableFuture<Answer<Optional<UserAccount>>> setStatus(UserId id, UserStatus status, Credential as) {
        if (isOtherPath(id)) {
            return CompletableFuture.completedFuture(api.notFound());
        }
        Call call =
                UPDATE.at(id).json(new Body().with("status", Wire.word(status)).json());
        return own.checkBefore(id.organization(), as, () -> api.write(call, as, item -> mapped(id, item)));
    }

    CompletableFuture<Answer<Optional<User>>> rename(UserId id, FieldUpdate<String> name, Credential as) {
        if (isOtherPath(id)) {
            return CompletableFuture.completedFuture(api.notFound());
        }
        Call call = UPDATE.at(id).json(new Body().edited("name", name).json());
        return own.checkBefore(id.organization(), as, () -> api.write(call, as, item -> renamed(id, item)));
    }

    /** Everybody may do this. The path names no user: it is that of the credential. */
    CompletableFuture<Answer<Optional<OwnProfile>>> updateOwn(
            OrganizationId of, OwnProfileChange change, Credential as) {
        Body body = new Body().edited("name", change.displayName()).edited("phone", change.phone());
        Call call = UPDATE_OWN.at().json(body.json());
        return own.checkBefore(
                of,
                as,
                () -> api.write(
                        call,
                        as,
                        item -> Optional.of(Mapping.user(of, item))
                                .filter(told -> told.email() != null)
                                .map(told -> new OwnProfile(told, item.text("phone")))));
    }

    private static Optional<User> renamed(UserId id, ItemJson item) {
        return Optional.of(Mapping.user(id.organization(), item))
                .filter(told -> told.id().equals(id) && told.email() != null);
    }

    private static Optional<UserAccount> mapped(UserId id, ItemJson item) {
        return Optional.of(Mapping.account(id.organization(), item))
                .filter(told -> told.id().equals(id) && told.rawStatus() != null);
    }

    private static boolean isOtherPath(UserId id) {
        return OTHER_PATH.matcher(id.value()).matches();
    }
}
