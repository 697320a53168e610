package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.company.Team;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace and its users.
 *
 * @param name of the resource
 * @param id the last segment of the name
 * @param team whose workspace it is
 * @param roles that there are
 * @param users in the order in which they joined the team
 */
record Workspace(String name, String id, Team team, List<Role> roles, List<UserRow> users) implements JsonBody {
    /** Sort key of workspaces that were never updated. */
    static final Instant NEVER = Instant.EPOCH;

    private static final List<String> ICONS = List.of("truck", "receipt", "", "shield");
    private static final List<String> COLORS = List.of("#0F766E", "#B45309", "#1D4ED8", "");
    private static final Duration SHORT_WHILE = Duration.ofHours(30).plusNanos(123_456_000);
    private static final int ONE_NEVER_UPDATED_IN = 4;
    private static final int ONE_WITHOUT_CREATOR_IN = 6;

    /** Keeps copies. */
    Workspace {
        roles = List.copyOf(roles);
        users = List.copyOf(users);
    }

    String title() {
        return team.name();
    }

    Instant created() {
        return team.formed();
    }

    /** Null if it was never updated. */
    @Nullable Instant updated() {
        boolean never = team.number() % ONE_NEVER_UPDATED_IN == ONE_NEVER_UPDATED_IN - 1;
        return never ? null : team.formed().plus(SHORT_WHILE.multipliedBy(1L + team.number() * 7L % 11L));
    }

    Preferences preferences() {
        var styles = Preferences.Style.values();
        return new Preferences(name + "/preferences", team.number() % 2 == 1, styles[team.number() % styles.length]);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        int number = team.number();
        out.writeStartObject();
        Proto3Json.text(out, "name", name);
        Proto3Json.text(out, "title", title());
        Proto3Json.text(out, "workspace_icon", ICONS.get(number % ICONS.size()));
        Proto3Json.text(out, "workspace_icon_color", COLORS.get(number % COLORS.size()));
        Proto3Json.time(out, "create_time", created());
        Proto3Json.time(out, "update_time", updated());
        if (number % ONE_WITHOUT_CREATOR_IN != ONE_WITHOUT_CREATOR_IN - 1) {
            var creator = team.members().get(0);
            Proto3Json.text(out, "creator_display_name", creator.firstName() + " " + creator.lastName());
            Proto3Json.text(out, "creator_email", creator.email());
        }
        out.writeEndObject();
    }
}
