package io.orgraph.source.kognitos;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.orgraph.failure.SourceError;
import io.orgraph.upstream.ErrorBody;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors of Kognitos have a code, a message and details, and no reference for its support. Where the code and the status
 * disagree, the status counts; the code is passed on by its name.
 */
public final class KognitosErrors implements ErrorBody {
    private static final Argument<ErrorJson> ERROR = Argument.of(ErrorJson.class);

    /** The names of google.rpc.Code, in the order of their numbers. */
    private static final List<String> NAMES = List.of(
            "OK",
            "CANCELLED",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "UNAUTHENTICATED");

    private final JsonMapper json;

    public KognitosErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String referenceIn(byte[] body) {
        return null;
    }

    @Override
    public SourceError saidIn(byte[] body) {
        try {
            ErrorJson error = json.readValue(body, ERROR);
            return error == null ? SourceError.NONE : new SourceError(nameOf(error.code()), error.message());
        } catch (IOException notTheEnvelope) {
            return SourceError.NONE;
        }
    }

    private static @Nullable String nameOf(@Nullable Integer code) {
        return code == null || code < 1 || code >= NAMES.size() ? null : NAMES.get(code);
    }
}
