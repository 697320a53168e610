package io.orgraph.graph.query;

import io.orgraph.graph.schema.TypeFields;
import io.orgraph.model.Contact;
import io.orgraph.model.GeneralPreferences;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.WorkspacePreferences;
import java.util.List;

/** The fields of owners and creators, and of the preferences of organizations and workspaces. */
final class PreferenceFields {

    private PreferenceFields() {}

    static List<TypeFields<?>> all() {
        return List.of(contact(), preferences(), ofWorkspace(), general());
    }

    private static TypeFields<?> contact() {
        return TypeFields.of("Contact", Contact.class)
                .value("displayName", Contact::displayName)
                .value("email", Contact::email);
    }

    private static TypeFields<?> preferences() {
        return TypeFields.of("OrganizationPreferences", OrganizationPreferences.class)
                .value("supportTeamAccess", OrganizationPreferences::supportTeamAccess)
                .value("general", OrganizationPreferences::general);
    }

    private static TypeFields<?> ofWorkspace() {
        return TypeFields.of("WorkspacePreferences", WorkspacePreferences.class)
                .value("supportTeamAccess", WorkspacePreferences::supportTeamAccess)
                .value("general", WorkspacePreferences::general);
    }

    private static TypeFields<?> general() {
        return TypeFields.of("GeneralPreferences", GeneralPreferences.class)
                .value("timeZone", GeneralPreferences::timeZone)
                .value("timeFormat", GeneralPreferences::timeFormat)
                .value("dateFormat", GeneralPreferences::dateFormat)
                .value("decimalSymbol", GeneralPreferences::decimalSymbol)
                .value("decimalPlaces", GeneralPreferences::decimalPlaces)
                .value("measurementSystem", GeneralPreferences::measurementSystem);
    }
}
