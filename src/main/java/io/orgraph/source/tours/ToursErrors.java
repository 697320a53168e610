package io.orgraph.source.tours;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.orgraph.failure.SourceError;
import io.orgraph.upstream.ErrorBody;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads Tours' error envelope: the machine-readable reason, the message for people, and how long to wait. Its support finds an
 * error by the response's {@code X-Request-Id}.
 */
public final class ToursErrors implements ErrorBody {
    private static final Argument<JsonNode> ANY = Argument.of(JsonNode.class);
    private static final double LONGEST_SECONDS = 1e9;

    private final JsonMapper json;

    public ToursErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String referenceIn(byte[] body) {
        return null;
    }

    @Override
    public boolean isFoundByRequestId() {
        return true;
    }

    @Override
    public SourceError saidIn(byte[] body) {
        return new SourceError(text(body, "reason"), text(body, "error"));
    }

    @Override
    public @Nullable Duration retryAfterIn(byte[] body) {
        JsonNode seconds = field(body, "retryAfter");
        return seconds != null && seconds.isNumber() ? seconds(seconds.getDoubleValue()) : null;
    }

    /** Rounds up: a client that retries a fraction of a second too early is only refused again. */
    private static Duration seconds(double sent) {
        return Duration.ofMillis((long) Math.ceil(Math.min(sent, LONGEST_SECONDS) * 1000));
    }

    private @Nullable String text(byte[] body, String key) {
        JsonNode text = field(body, key);
        return text != null && text.isString() ? text.getStringValue() : null;
    }

    private @Nullable JsonNode field(byte[] body, String key) {
        try {
            JsonNode sent = json.readValue(body, ANY);
            return sent == null ? null : sent.get(key);
        } catch (IOException notTheEnvelope) {
            return null;
        }
    }
}
