package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation.
 *
 * @param id of the invitation
 * @param email address of the invited person
 * @param workspace null for the organization as a whole
 * @param roles resource names of the roles
 * @param state its state
 */
record Invitation(String id, String email, @Nullable Workspace workspace, List<String> roles, State state) {

    /**
     * The state of an invitation.
     *
     * @param isAccepted whether it was accepted
     * @param redirectOrganization the id of the organization that it leads to instead; empty for none
     * @param redirectWorkspace likewise of a workspace
     */
    record State(boolean isAccepted, String redirectOrganization, String redirectWorkspace) {
        static final State PENDING = new State(false, "", "");
        static final State ACCEPTED = new State(true, "", "");

        static State leadingTo(String organization, String workspace) {
            return new State(false, organization, workspace);
        }
    }

    /** Keeps a copy. */
    Invitation {
        roles = List.copyOf(roles);
    }

    /** The invitation as lists have it: an address and an id. */
    JsonBody listed() {
        return out -> {
            out.writeStartObject();
            Proto3Json.text(out, "email", email);
            Proto3Json.text(out, "invitation_id", id);
            out.writeEndObject();
        };
    }

    /** The invitation as a single resource: everything except the address. */
    JsonBody ofOrganization(Organization organization) {
        return out -> {
            out.writeStartObject();
            Proto3Json.text(out, "name", organization.name() + "/invitations/" + id);
            Proto3Json.text(out, "organization_display_name", organization.title());
            writeRest(out);
            out.writeEndObject();
        };
    }

    private void writeRest(JsonGenerator out) throws IOException {
        if (workspace != null) {
            Proto3Json.text(out, "workspace_id", workspace.id());
            Proto3Json.text(out, "workspace_display_name", workspace.title());
        }
        Proto3Json.texts(out, "roles", roles);
        Proto3Json.flag(out, "is_accepted", state.isAccepted());
        Proto3Json.text(out, "redirect_organization_id", state.redirectOrganization());
        Proto3Json.text(out, "redirect_workspace_id", state.redirectWorkspace());
    }
}
