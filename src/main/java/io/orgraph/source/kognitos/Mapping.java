package io.orgraph.source.kognitos;

import io.orgraph.model.Contact;
import io.orgraph.model.GeneralPreferences;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspacePreferences;
import org.jspecify.annotations.Nullable;

/**
 * Maps wire records to the graph's model. Throws IllegalArgumentException where a resource name is missing or
 * malformed.
 */
final class Mapping {
    private Mapping() {}

    static Organization listed(SourceName source, OrganizationJson json) {
        ResourceName name = ResourceName.of(json.name());
        return organization(new OrganizationId(source, name.id()), json);
    }

    static Organization organization(OrganizationId id, OrganizationJson json) {
        ResourceName.check(json.name(), id);
        return new Organization(
                id,
                id.value(),
                Wire.text(json.title()),
                Wire.text(json.logoDataUri()),
                null,
                contact(json.ownerDisplayName(), json.ownerEmail()),
                moment(json.createTime()),
                moment(json.updateTime()));
    }

    private static @Nullable Contact contact(@Nullable String sentName, @Nullable String sentEmail) {
        String name = Wire.text(sentName);
        String email = Wire.text(sentEmail);
        return name == null && email == null ? null : new Contact(name, email);
    }

    static OrganizationPreferences preferences(PreferencesJson json) {
        return new OrganizationPreferences(Wire.flag(json.supportTeamAccess()), general(json.general()));
    }

    static WorkspacePreferences ofWorkspace(PreferencesJson json) {
        return new WorkspacePreferences(Wire.flag(json.supportTeamAccess()), general(json.general()));
    }

    private static @Nullable GeneralPreferences general(@Nullable GeneralPreferencesJson json) {
        if (json == null) {
            return null;
        }
        Integer places = json.decimalPlaces();
        return new GeneralPreferences(
                Wire.text(json.timeZone()),
                Wire.word(json.timeFormat()),
                Wire.word(json.dateFormat()),
                Wire.word(json.decimalSymbol()),
                places == null ? 0 : places,
                Wire.word(json.measurementSystem()));
    }

    static Workspace listed(OrganizationId of, WorkspaceJson json) {
        ResourceName name = ResourceName.of(json.name());
        return workspace(new WorkspaceId(of, name.id()), json);
    }

    static Workspace workspace(WorkspaceId id, WorkspaceJson json) {
        ResourceName.check(json.name(), id);
        return new Workspace(
                id,
                Wire.text(json.title()),
                null,
                null,
                null,
                Wire.text(json.workspaceIcon()),
                Wire.text(json.workspaceIconColor()),
                contact(json.creatorDisplayName(), json.creatorEmail()),
                moment(json.createTime()),
                moment(json.updateTime()));
    }

    static User user(UserId id, UserJson json) {
        ResourceName.check(json.name(), id);
        return new User(id, Wire.text(json.displayName()), Wire.text(json.email()));
    }

    private static @Nullable LazyInstant moment(@Nullable String sent) {
        return LazyInstant.ofNullable(Wire.text(sent));
    }
}
