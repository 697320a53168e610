package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.orgraph.failure.SourceError;
import io.orgraph.upstream.ErrorBody;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads TransactionLink's error envelope: the support reference, which it calls a fingerprint, and what was wrong. */
public final class TransactionLinkErrors implements ErrorBody {
    private static final Argument<ErrorJson> ERROR = Argument.of(ErrorJson.class);

    private final JsonMapper json;

    public TransactionLinkErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String referenceIn(byte[] body) {
        ErrorJson error = read(body);
        return error == null ? null : error.fingerprint();
    }

    /** The code of the first fault, and the messages of all. */
    @Override
    public SourceError saidIn(byte[] body) {
        ErrorJson error = read(body);
        if (error == null || error.errors() == null) {
            return SourceError.NONE;
        }
        List<ErrorJson.Fault> faults =
                error.errors().stream().filter(Objects::nonNull).toList();
        String text = faults.stream()
                .map(ErrorJson.Fault::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return new SourceError(faults.isEmpty() ? null : faults.get(0).code(), text.isEmpty() ? null : text);
    }

    private @Nullable ErrorJson read(byte[] body) {
        try {
            return json.readValue(body, ERROR);
        } catch (IOException notTheEnvelope) {
            return null;
        }
    }
}
