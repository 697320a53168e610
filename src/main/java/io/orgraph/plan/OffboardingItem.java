package io.orgraph.plan;

import io.orgraph.model.Invitation;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One change of a plan to off-board a user that is not of a workspace: to their account, their membership of the
 * organization, or an invitation to their e-mail address.
 *
 * @param known the user's details, where they were read for the plan
 * @param account as it was; null where the source reports none, or the item is of something else
 * @param membership the membership to remove; null where the item is of something else
 * @param invitation the invitation to revoke; null where the item is of something else
 */
public record OffboardingItem(
        Action action,
        UserId user,
        @Nullable User known,
        @Nullable UserAccount account,
        @Nullable OrganizationMembershipId membership,
        @Nullable Invitation invitation) {

    OffboardingItem with(Action other) {
        return new OffboardingItem(other, user, known, account, membership, invitation);
    }

    /** What the hash of the state has of it: a later change of what it is about shows. */
    String state() {
        return action.name()
                + '\u001f'
                + user.value()
                + '\u001f'
                + (account == null ? "" : account.status().name())
                + '\u001f'
                + (membership == null ? "" : membership.value())
                + '\u001f'
                + (invitation == null ? "" : invitation.id().value());
    }
}
