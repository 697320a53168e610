package io.orgraph.protocol;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the server said. */
public final class Reply {
    private static final JsonMapper MAPPER = JsonMapper.createDefault();

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reply(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Whether the operation ran: 294 where there are errors beside the data. */
    public boolean isAnswered() {
        return status == 200 || status == 294;
    }

    /** The header's value, all of them joined where it came more than once, empty where it did not come. */
    public String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Map<String, Object> json() {
        try {
            return Objects.requireNonNull(MAPPER.readValue(body, Argument.mapOf(String.class, Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** The first error's code; empty where there is no error. */
    public String code() {
        return firstExtension("code");
    }

    public String requestId() {
        return firstExtension("requestId");
    }

    private String firstExtension(String name) {
        return json().get("errors") instanceof List<?> errors
                        && errors.get(0) instanceof Map<?, ?> error
                        && error.get("extensions") instanceof Map<?, ?> extensions
                ? String.valueOf(extensions.get(name))
                : "";
    }
}
