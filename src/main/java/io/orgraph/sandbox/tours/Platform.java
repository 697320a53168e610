package io.orgraph.sandbox.tours;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All organizations, keys and sessions; guarded by the API's lock. */
final class Platform {

    /** An invitation and its organization. */
    record Lead(Organization organization, Invitation invitation) {}

    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Map<String, User> usersByKey = new HashMap<>();
    private final Map<String, User> usersBySession = new HashMap<>();

    Platform(List<Organization> organizations) {
        organizations.forEach(each -> this.organizations.put(each.id(), each));
    }

    void giveKey(String key, User user) {
        usersByKey.put(key, user);
    }

    void takeKey(String key) {
        usersByKey.remove(key);
    }

    void giveSession(String session, User user) {
        usersBySession.put(session, user);
    }

    List<Organization> organizations() {
        return List.copyOf(organizations.values());
    }

    Organization organization(String id) {
        var organization = organizations.get(id);
        if (organization == null) {
            throw Refused.notFound("Organization");
        }
        return organization;
    }

    void remove(Organization organization) {
        organizations.remove(organization.id());
    }

    /** The account of the session or, without one, of the key; null for neither. */
    @Nullable Account account(@Nullable String session, @Nullable String key) {
        var signedIn = session == null ? null : usersBySession.get(session);
        if (signedIn != null) {
            return accountOf(signedIn, true);
        }
        var holder = key == null ? null : usersByKey.get(key);
        return holder == null ? null : accountOf(holder, false);
    }

    /** The invitation and organization of a valid token. */
    Lead lead(String token, Instant now) {
        for (Organization organization : organizations.values()) {
            for (Invitation invitation : organization.invitations()) {
                if (invitation.origin().token().equals(token) && invitation.isGood(now)) {
                    return new Lead(organization, invitation);
                }
            }
        }
        throw Refused.notFound("Invitation");
    }

    private Account accountOf(User user, boolean isSession) {
        for (Organization organization : organizations.values()) {
            var member = organization.memberOf(user);
            if (member != null) {
                return new Account(user, isSession, organization, member);
            }
        }
        return new Account(user, isSession, null, null);
    }
}
