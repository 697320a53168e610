package io.orgraph.sandbox.transactionlink;

import java.util.Locale;

/** An organization-wide scope of a token. */
enum TokenScope {
    CAN_MANAGE_USERS,
    CAN_RESET_2FA,
    CAN_MANAGE_WORKSPACE_ACCESS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
