package io.orgraph.model;

/** The updates to an organization's fields. */
public record OrganizationChange(FieldUpdate<String> name, FieldUpdate<String> logo, FieldUpdate<String> timeZone) {

    public boolean isEmpty() {
        return !name.given() && !logo.given() && !timeZone.given();
    }
}
