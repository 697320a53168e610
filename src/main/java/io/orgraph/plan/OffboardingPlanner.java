package io.orgraph.plan;

import io.orgraph.model.Invitation;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what has to change for users to leave, beside their memberships of workspaces. */
public final class OffboardingPlanner {
    private final Offboarding offboarding;
    private final Guards guards;
    private final Supported supported;

    public OffboardingPlanner(Offboarding offboarding, Guards guards, Supported supported) {
        this.offboarding = offboarding;
        this.guards = guards;
        this.supported = supported;
    }

    /** The items of one user: first the invitations, so that nobody comes back by one, then the membership. */
    public List<OffboardingItem> items(Leaver leaver) {
        List<OffboardingItem> items = new ArrayList<>();
        for (Invitation invitation : leaver.invitations()) {
            if (isTo(leaver.known(), invitation)) {
                Action action = supported.revokesInvitations() ? Action.REVOKE_INVITATION : Action.UNSUPPORTED;
                items.add(new OffboardingItem(action, leaver.id(), leaver.known(), null, null, invitation));
            }
        }
        membership(leaver).ifPresent(items::add);
        return items.stream().map(this::allowed).toList();
    }

    private static boolean isTo(@Nullable User user, Invitation invitation) {
        return user != null && user.email() != null && user.email().equalsIgnoreCase(invitation.email());
    }

    private Optional<OffboardingItem> membership(Leaver leaver) {
        UserAccount account = leaver.account();
        OrganizationMembershipId id = leaver.membership();
        return switch (offboarding.membership()) {
            case KEEP -> Optional.empty();
            case SUSPEND ->
                Optional.of(new OffboardingItem(
                        account != null && account.status() == UserStatus.SUSPENDED ? Action.KEEP : Action.SUSPEND,
                        leaver.id(),
                        leaver.known(),
                        account,
                        null,
                        null));
            case REMOVE ->
                Optional.ofNullable(id)
                        .map(there -> new OffboardingItem(
                                Action.REMOVE_FROM_ORGANIZATION, leaver.id(), leaver.known(), null, there, null));
        };
    }

    private OffboardingItem allowed(OffboardingItem item) {
        return item.action().isChange() && guards.protectedUsers().contains(item.user())
                ? item.with(Action.BLOCKED)
                : item;
    }

    /** What the source has an endpoint for; the end of a membership is refused before anything is read. */
    public record Supported(boolean revokesInvitations) {}

    /**
     * A user who leaves, as far as the off-boarding needs it.
     *
     * @param known with the e-mail address; null where no invitation is pending
     * @param account null where it is not needed, or the source reports none
     * @param membership null where it is not needed, or there is none
     * @param invitations the pending ones of the organization; none where they are to stay
     */
    public record Leaver(
            UserId id,
            @Nullable User known,
            @Nullable UserAccount account,
            @Nullable OrganizationMembershipId membership,
            List<Invitation> invitations) {}
}
