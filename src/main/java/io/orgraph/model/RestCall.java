package io.orgraph.model;

import java.util.Map;

/**
 * A REST call that would be made, shown to people.
 *
 * @param path the path as sent, below the source's base URL
 * @param body the fields of the JSON object that is sent; empty for no body
 */
public record RestCall(String method, String path, Map<String, String> body) {
    public RestCall {
        body = Map.copyOf(body);
    }
}
