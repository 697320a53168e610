package io.orgraph.model;

/** What is to change about an organization. */
public record OrganizationChange(FieldUpdate<String> name, FieldUpdate<String> logo, FieldUpdate<String> timeZone) {

    public boolean isEmpty() {
        return !name.given() && !logo.given() && !timeZone.given();
    }
}
