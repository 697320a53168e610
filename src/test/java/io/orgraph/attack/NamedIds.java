package io.orgraph.attack;

import io.orgraph.testkit.SandboxIds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids for the names in golden operations, made as the graph makes them, for a server that nothing can be read of. */
final class NamedIds {
    private static final String TRANSACTIONLINK = "transactionlink";
    private static final String KOGNITOS = "kognitos";
    private static final String TOURS = "tours";

    private NamedIds() {}

    /** All of them with the same id of the source. */
    static SandboxIds of(String id) {
        Map<String, String> ids = new HashMap<>();
        transactionLink(id, ids);
        ids.put("kognitosOrganization", node("O", KOGNITOS, id));
        ids.put("kognitosWorkspace", node("W", KOGNITOS, id, id));
        ids.put("kognitosUser", node("U", KOGNITOS, id, id));
        ids.put("kognitosRole", node("OR", KOGNITOS, id, id));
        ids.put("kognitosInvitation", node("I", KOGNITOS, id, id));
        ids.put("toursOrganization", node("O", TOURS, id));
        ids.put("toursUser", node("U", TOURS, id, id));
        ids.put("toursRole", node("OR", TOURS, id, id));
        ids.put("toursMembership", node("OM", TOURS, id, id));
        ids.put("toursPendingInvitation", node("I", TOURS, id, id));
        ids.put("toursInvitation", "invite_CANARY");
        return new SandboxIds(ids);
    }

    private static void transactionLink(String id, Map<String, String> ids) {
        ids.put("organization", node("O", TRANSACTIONLINK, TRANSACTIONLINK));
        ids.put("workspace", node("W", TRANSACTIONLINK, TRANSACTIONLINK, id));
        ids.put("role", node("WR", TRANSACTIONLINK, TRANSACTIONLINK, id, id));
        ids.put("membership", node("WM", TRANSACTIONLINK, TRANSACTIONLINK, id, id));
        ids.put("organizationRole", node("OR", TRANSACTIONLINK, TRANSACTIONLINK, id));
        ids.put("organizationMembership", node("OM", TRANSACTIONLINK, TRANSACTIONLINK, id));
        ids.put("pendingInvitation", node("I", TRANSACTIONLINK, TRANSACTIONLINK, id));
        ids.put("onboardingPlan", "plan_CANARY");
        List.of("user0", "user1", "user2", "organizationUser", "otherUser", "colleague", "newcomer")
                .forEach(name -> ids.put(name, node("U", TRANSACTIONLINK, TRANSACTIONLINK, id)));
    }

    private static String node(String type, String... parts) {
        String text = "1\u001f" + type + "\u001f" + String.join("\u001f", parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
