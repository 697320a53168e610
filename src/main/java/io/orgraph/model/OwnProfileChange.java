package io.orgraph.model;

/** What is to change about the profile of a credential's own user; a field that is not given stays. */
public record OwnProfileChange(FieldUpdate<String> displayName, FieldUpdate<String> phone) {

    public boolean isEmpty() {
        return !displayName.given() && !phone.given();
    }
}
