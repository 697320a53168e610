package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.orgraph.upstream.ErrorBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the support reference from TransactionLink's error envelope, which calls it a fingerprint. */
public final class TransactionLinkErrors implements ErrorBody {
    private static final Argument<ErrorJson> ERROR = Argument.of(ErrorJson.class);

    private final JsonMapper json;

    public TransactionLinkErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String referenceIn(byte[] body) {
        try {
            ErrorJson error = json.readValue(body, ERROR);
            return error == null ? null : error.fingerprint();
        } catch (IOException notTheEnvelope) {
            return null;
        }
    }
}
