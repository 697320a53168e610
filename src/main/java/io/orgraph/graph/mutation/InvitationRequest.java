package io.orgraph.graph.mutation;

import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationDraft.Detail;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person whom `createInvitations` invites, as in the input. */
record InvitationRequest(
        ChangeInput input, String email, @Nullable OrganizationRoleId role) {
    /** What every mail system accepts as an address; only a mail can tell whether it exists. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cc}\\p{Cs}]{1,64}@[^@\\s\\p{Cc}\\p{Cs}]{1,189}");

    private static final Map<Detail, String> FIELDS = Map.of(
            Detail.FIRST_NAME, "firstName",
            Detail.LAST_NAME, "lastName",
            Detail.TITLE, "title");

    static List<InvitationRequest> read(List<ChangeInput> items, @Nullable OrganizationId in) {
        Set<String> seen = new HashSet<>();
        List<InvitationRequest> requests = new ArrayList<>();
        for (ChangeInput item : items) {
            InvitationRequest request = read(item, in);
            if (!seen.add(request.email.toLowerCase(Locale.ROOT))) {
                item.fault(UserErrorCode.DUPLICATE, "This address is given twice", "email");
            }
            requests.add(request);
        }
        return requests;
    }

    private static InvitationRequest read(ChangeInput input, @Nullable OrganizationId in) {
        String email = input.required("email").strip();
        if (!ADDRESS.matcher(email).matches()) {
            input.fault(UserErrorCode.INVALID_EMAIL, "Not an e-mail address", "email");
        }
        OrganizationRoleId role = input.id("roleId", OrganizationRoleId.class);
        if (role != null && in != null) {
            input.mustBeOf(in, role.organization(), "roleId");
        }
        // Read before any call, for their faults.
        List.of("firstName", "lastName", "title").forEach(input::get);
        return new InvitationRequest(input, email, role);
    }

    /** Reports a fault for every detail that the source does not accept: nothing is silently left out. */
    void mustBeTaken(Set<Detail> taken) {
        FIELDS.forEach((detail, field) -> {
            if (input.has(field) && !taken.contains(detail)) {
                input.fault(UserError.of(
                        UserErrorCode.UNSUPPORTED_BY_SOURCE,
                        "The source takes no " + field + ": leave it out",
                        input.path(field)));
            }
        });
    }

    /** Empty, and a fault, where the organization has no such role. */
    Optional<InvitationDraft> draft(AssignableRoles roles) {
        OrganizationRole known = role == null ? null : roles.find(role, input, "roleId");
        return Optional.ofNullable(known)
                .map(found -> new InvitationDraft(
                        email, found, input.get("firstName"), input.get("lastName"), input.get("title")));
    }
}
