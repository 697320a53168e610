package io.orgraph.model;

import java.util.Map;

/**
 * A REST call that would be made, for people to look at.
 *
 * @param path as it is sent, below the source's base URL
 * @param body the fields of the JSON object that is sent; empty where none is
 */
public record RestCall(String method, String path, Map<String, String> body) {
    public RestCall {
        body = Map.copyOf(body);
    }
}
