package io.orgraph.model;

/** What is to change about an organization. */
public record OrganizationChange(Edit<String> name, Edit<String> logo, Edit<String> timeZone) {

    public boolean isEmpty() {
        return !name.given() && !logo.given() && !timeZone.given();
    }
}
