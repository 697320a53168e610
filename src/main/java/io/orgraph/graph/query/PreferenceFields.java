package io.orgraph.graph.query;

import io.orgraph.graph.schema.TypeFields;
import io.orgraph.model.OrganizationOwner;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.OrganizationPreferences.GeneralPreferences;
import java.util.List;

/** The fields of an organization's owner and preferences. */
final class PreferenceFields {

    private PreferenceFields() {}

    static List<TypeFields<?>> all() {
        return List.of(owner(), preferences(), general());
    }

    private static TypeFields<?> owner() {
        return TypeFields.of("OrganizationOwner", OrganizationOwner.class)
                .value("displayName", OrganizationOwner::displayName)
                .value("email", OrganizationOwner::email);
    }

    private static TypeFields<?> preferences() {
        return TypeFields.of("OrganizationPreferences", OrganizationPreferences.class)
                .value("supportTeamAccess", OrganizationPreferences::supportTeamAccess)
                .value("general", OrganizationPreferences::general);
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
