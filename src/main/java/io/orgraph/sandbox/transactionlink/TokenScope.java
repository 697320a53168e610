package io.orgraph.sandbox.transactionlink;

import java.util.Locale;

/** A permission that a token has for the organization as a whole. */
enum TokenScope {
    CAN_MANAGE_USERS,
    CAN_RESET_2FA,
    CAN_MANAGE_WORKSPACE_ACCESS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
