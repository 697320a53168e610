package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.JsonBody;
import java.util.List;

/**
 * The lists that several routes share, filtered, sorted and paged as the call asks.
 *
 * @param pages cuts them into pages
 */
record Lists(Pages pages) {

    JsonBody users(Call call, List<UserRow> all) {
        var wanted = all.stream()
                .filter(Filters.ofUsers(call.parameter("filter")))
                .sorted(Orders.OF_USERS.named(call.parameter("order_by")))
                .toList();
        return pages.page(call, "users", wanted);
    }

    JsonBody roles(Call call, List<Role> all) {
        return pages.page(call, "roles", all);
    }

    JsonBody invites(Call call, List<JsonBody> all) {
        return pages.page(call, "invitations", all);
    }
}
