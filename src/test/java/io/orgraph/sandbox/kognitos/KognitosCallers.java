package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who call one sandbox.
 *
 * @param admin sees everything
 * @param restricted sees some workspaces
 */
record KognitosCallers(Caller admin, Caller restricted) {

    static KognitosCallers of(Sandbox sandbox) {
        return new KognitosCallers(
                new Caller(sandbox.kognitos(), "Bearer " + KognitosTokens.ADMIN),
                new Caller(sandbox.kognitos(), "Bearer " + KognitosTokens.RESTRICTED));
    }

    /** The path of the organization of the company. */
    String company() {
        return "/api/v1/" + organizations().get(0);
    }

    /** The path of the organization of its sister. */
    String sister() {
        return "/api/v1/" + organizations().get(1);
    }

    /** The paths of the company's workspaces, in the order in which the list of the caller's own has them. */
    List<String> workspaces() {
        String company = company();
        return admin
                .get(company.replace("/v1/", "/v1/me/") + "/workspaces?page_size=1000")
                .json()
                .at("user_workspaces")
                .texts("name")
                .stream()
                .map(name -> "/api/v1/" + name)
                .toList();
    }

    /** Every item of a list, page after page. */
    static List<Json> walked(Caller caller, String path, String key) {
        var items = new ArrayList<Json>();
        String token = "";
        do {
            var page = caller.get(path + "&page_token=" + Caller.encoded(token)).json();
            items.addAll(page.at(key).items());
            token = page.has("next_page_token") ? page.at("next_page_token").text() : "";
        } while (!token.isEmpty());
        return items;
    }

    private List<String> organizations() {
        return admin.get("/api/v1/me/organizations")
                .json()
                .at("user_organizations")
                .texts("name");
    }
}
